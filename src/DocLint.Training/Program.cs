// Trains the weights of claims: DocLint.Training DATA.jsonl[.gz] OUTPUT.tsv [--search]
using DocLint.Training;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: DocLint.Training DATA.jsonl[.gz] OUTPUT.tsv [--search]");
    return 2;
}

ClaimTrainer trainer = new(Example.ReadAll(args[0]));
if (args.Contains("--search"))
{
    trainer.Search();
}
else
{
    trainer.Train(args[1], Path.GetFileName(args[0]));
}

return 0;
