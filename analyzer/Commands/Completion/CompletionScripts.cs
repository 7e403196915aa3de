namespace ArcBundle.Analyzer.Commands.Completion;

/// <summary>
/// The scripts that hook the program into a shell. They ask the program itself with the directive <c>[suggest]</c>, so that they never grow old; a
/// word that it does not know is left to the shell, which knows files.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash =
        """
        # arcanalyze: eval "$(arcanalyze completion bash)"
        _arcanalyze() {
            local word="${COMP_WORDS[COMP_CWORD]}" line="${COMP_LINE:0:COMP_POINT}"
            mapfile -t COMPREPLY < <(compgen -W "$(arcanalyze "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word")
        }
        complete -o default -o bashdefault -F _arcanalyze arcanalyze

        """;

    private const string Zsh =
        """
        # arcanalyze: eval "$(arcanalyze completion zsh)"
        _arcanalyze() {
            local line="${words[1,CURRENT]}"
            local -a found
            found=("${(@f)$(arcanalyze "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -- ${found:#}
            _files
        }
        compdef _arcanalyze arcanalyze

        """;

    private const string PowerShell =
        """
        # arcanalyze: arcanalyze completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName arcanalyze -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString().PadRight($cursorPosition).Substring(0, $cursorPosition)
            arcanalyze "[suggest:$cursorPosition]" "$line" 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "pwsh"];

    /// <summary>The script of a shell, with LF line ends.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    public static string Of(string shell) => (shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "pwsh" => PowerShell,
        _ => throw new ArgumentException($"No shell '{shell}'.", nameof(shell)),
    }).ReplaceLineEndings("\n");
}
