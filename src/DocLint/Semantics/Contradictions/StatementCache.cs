namespace DocLint.Semantics;

/// <summary>The statements of a document, each read on first use; not thread-safe.</summary>
internal sealed class StatementCache(EvidenceIndex index)
{
    private readonly Statement?[] _statements = new Statement?[index.Sentences.Length];
    private readonly bool[] _isRead = new bool[index.Sentences.Length];

    /// <summary>The sentences, by the same index.</summary>
    public EvidenceIndex Index => index;

    /// <summary>A sentence as a statement; null for one that is too long to be one.</summary>
    public Statement? this[int sentence]
    {
        get
        {
            if (!_isRead[sentence])
            {
                _isRead[sentence] = true;
                _statements[sentence] = Statement.Read(index.Sentences[sentence]);
            }

            return _statements[sentence];
        }
    }
}
