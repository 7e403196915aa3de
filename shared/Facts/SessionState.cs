namespace ArcBundle.Format.Facts;

/// <summary>State of a session; the numbers are those of WTS_CONNECTSTATE_CLASS plus one.</summary>
public enum SessionState
{
    /// <summary>The source did not tell, or told a number that Windows does not define.</summary>
    Unknown = 0,

    /// <summary>A user is logged on and connected.</summary>
    Active = 1,

    /// <summary>A client is connected; nobody is logged on yet.</summary>
    Connected = 2,

    /// <summary>It is being connected.</summary>
    ConnectQuery = 3,

    /// <summary>It shadows another session.</summary>
    Shadow = 4,

    /// <summary>A user is logged on, the client is not connected.</summary>
    Disconnected = 5,

    /// <summary>It waits for a client.</summary>
    Idle = 6,

    /// <summary>It listens for connections.</summary>
    Listen = 7,

    /// <summary>It is being reset.</summary>
    Reset = 8,

    /// <summary>It is down after an error.</summary>
    Down = 9,

    /// <summary>It is being started.</summary>
    Init = 10,
}
