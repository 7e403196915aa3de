using ArcBundle.Benchmarks.Logs;

return args switch
{
    ["logs", .. var rest] => LogBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: ArcBundle.Benchmarks logs [MEGABYTES] | logs analyze [MEGABYTES] [FILES]");
    return 2;
}
