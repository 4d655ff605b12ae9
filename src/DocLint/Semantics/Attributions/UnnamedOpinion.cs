namespace DocLint.Semantics;

/// <summary>Words that lend a statement the weight of people whom nobody names, without attributing it to them: "many users", "best known for", "supposedly".</summary>
/// <remarks><para>Weaker than an anonymous <see cref="Attribution"/>: a writer may have met the many users, and a fame may be plain for all to see.</para></remarks>
public sealed record UnnamedOpinion : Fact;
