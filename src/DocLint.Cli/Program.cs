using System.CommandLine;
using DocLint.Cli;

return await CommandTree.Create().Parse(args).InvokeAsync();
