// Trains the weights of a model: DocLint.Training claims|residue DATA.jsonl[.gz] OUTPUT.tsv [--search|--misses]
using DocLint.Training;

if (args is not [("claims" or "residue") and string model, string data, string output, ..])
{
    Console.Error.WriteLine("usage: DocLint.Training claims|residue DATA.jsonl[.gz] OUTPUT.tsv [--search|--misses]");
    return 2;
}

bool search = args.Contains("--search");
if (model == "claims")
{
    ClaimTrainer trainer = new(Example.ReadAll(data));
    if (search)
    {
        trainer.Search();
    }
    else
    {
        trainer.Train(output, Path.GetFileName(data));
    }
}
else
{
    List<ResidueExample> examples = ResidueExample.ReadAll(data);
    ResidueExample.Compare(examples);
    ResidueTrainer trainer = new(examples);
    if (search)
    {
        trainer.Search();
    }
    else if (args.Contains("--misses"))
    {
        trainer.WriteMisses(output);
    }
    else
    {
        trainer.Train(output, Path.GetFileName(data));
    }
}

return 0;
