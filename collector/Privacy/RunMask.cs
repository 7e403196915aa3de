using ArcBundle.Collector.Privacy.Addresses;
using ArcBundle.Collector.Privacy.Bytes;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Collector.Privacy.Names;
using ArcBundle.Collector.Privacy.Text;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Privacy;

/// <summary>Masks everything that one run writes. Safe for use from several threads.</summary>
internal sealed class RunMask
{
    private readonly TextMask _text;
    private readonly AssignmentSearch _accounts;
    private readonly EventBinary _binaries;
    private readonly int _ansiCodePage;
    private readonly int _oemCodePage;

    /// <summary>A mask without known names.</summary>
    /// <param name="kinds">What is masked.</param>
    /// <param name="secret">What the pseudonyms are made with.</param>
    /// <param name="ansiCodePage">The host's page for files; null when not known, then the Japanese one.</param>
    /// <param name="oemCodePage">The host's page for what programs print; null when not known.</param>
    public RunMask(MaskKinds kinds, MaskSecret secret, int? ansiCodePage = null, int? oemCodePage = null)
    {
        Kinds = kinds;
        Secret = secret;
        Known = new KnownNames(kinds, new Pseudonyms(secret, Table));
        Addresses = new AddressMask(secret, Table);
        _text = new TextMask(kinds, secret, Table, Known, Addresses);
        _accounts = new AssignmentSearch(Known);
        _ansiCodePage = ansiCodePage ?? Japanese;
        _oemCodePage = oemCodePage ?? _ansiCodePage;
        _binaries = new EventBinary(write => Open(ItemCatalog.Extra, write));
    }

    private const int Japanese = 932;

    /// <summary>What is masked.</summary>
    public MaskKinds Kinds { get; }

    /// <summary>What the pseudonyms are made with.</summary>
    public MaskSecret Secret { get; }

    /// <summary>What they stand for.</summary>
    public PseudonymTable Table { get; } = new();

    /// <summary>The names.</summary>
    public KnownNames Known { get; }

    /// <summary>The addresses.</summary>
    public AddressMask Addresses { get; }

    /// <summary>A text; null stays null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withAddresses">False where numbers with dots are versions.</param>
    public string? Text(string? text, bool withAddresses = true) => text is null ? null : _text.Apply(text, withAddresses);

    /// <summary>The name of a host, short or with its domain, in a place where nothing else stands.</summary>
    public string? Host(string? name) => name is null ? null : Known.Machine(name.Trim()) ?? Text(name);

    /// <summary>A domain in a place where nothing else stands.</summary>
    public string? Domain(string? name) => name is null ? null : Known.Domain(name.Trim()) ?? Text(name);

    /// <summary>An account in a place where nothing else stands: <c>DOMAIN\user</c>, <c>user@domain</c>, <c>user</c> or a SID.</summary>
    public string? Account(string? account)
    {
        if (string.IsNullOrEmpty(account))
            return account;
        var found = new List<TextSpan>();
        _accounts.AddUser(account, 0, account.Length, found);
        TextEdits.Settle(found);
        return found.Count > 0 ? TextEdits.Apply(account, found) : Text(account);
    }

    /// <summary>A note: what the system said may hold paths and names.</summary>
    public OutcomeNote Note(OutcomeNote note) => note.Detail is null ? note : note with { Detail = Text(note.Detail) };

    /// <summary>
    /// An event as XML: bytes that are written as hexadecimal digits hold names, too. The rest is masked as text where it is written.
    /// </summary>
    public string Event(string xml) => _binaries.Apply(xml);

    /// <summary>The context of a bundle.</summary>
    public BundleContext Context(BundleContext context) => context with
    {
        HostName = Host(context.HostName),
        HostFqdn = Host(context.HostFqdn),
        Addresses = [.. context.Addresses.Select(address => Text(address)!)],
        Products = [.. context.Products.Select(product => product with { Name = Text(product.Name, withAddresses: false)! })],
        Options = [.. context.Options.Select(option => Text(option)!)],
        Masked = MaskKindNames.Of(Kinds),
    };

    /// <summary>What a run did to its host.</summary>
    public Footprint Footprint(Footprint footprint) => footprint with
    {
        FilesWritten = [.. footprint.FilesWritten.Select(file => Text(file)!)],
        ChildProcesses = [.. footprint.ChildProcesses.Select(child => Text(child)!)],
        Opened = [.. footprint.Opened.Select(opened => Text(opened)!)],
    };

    /// <summary>Begins to mask the content of an entry.</summary>
    /// <param name="item">Its item: what the system's own programs print is in the page of consoles.</param>
    /// <param name="write">Takes the masked bytes.</param>
    public MixedTextStream Open(ItemId item, MaskingStream.Output write) =>
        new((text, found) => _text.Find(text, found), IsPrinted(item) ? _oemCodePage : _ansiCodePage, write);

    private static bool IsPrinted(ItemId item) =>
        item == ItemCatalog.NetstatText || item == ItemCatalog.NetworkDynamicPorts || item == ItemCatalog.VssWriters || item == ItemCatalog.VssProviders || item == ItemCatalog.VssShadows || item == ItemCatalog.VssStorage;
}
