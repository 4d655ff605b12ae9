using System.Collections.Immutable;

namespace DocLint.Cli;

/// <summary>A file by which a CI service, or git before a commit, runs the tool.</summary>
/// <param name="Name">The service.</param>
/// <param name="Path">The file, from the repository's root.</param>
/// <param name="Content">What it holds.</param>
internal sealed record CiFile(string Name, string Path, string Content)
{
    public static ImmutableArray<CiFile> All { get; } =
    [
        new("github", ".github/workflows/doclint.yml", """
            name: DocLint
            on:
              push:
                branches: [main]
              pull_request:
            permissions:
              contents: read
              security-events: write
            jobs:
              doclint:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                    with:
                      fetch-depth: 0
                  - uses: actions/setup-dotnet@v4
                    with:
                      dotnet-version: 10.0.x
                  - run: dotnet tool install --global doclint
                  - run: doclint check . --format sarif --output doclint.sarif --format github
                  - uses: github/codeql-action/upload-sarif@v3
                    if: always()
                    with:
                      sarif_file: doclint.sarif
                      category: doclint

            """),
        new("gitlab", ".gitlab-ci.yml", """
            doclint:
              image: mcr.microsoft.com/dotnet/sdk:10.0
              script:
                - dotnet tool install --global doclint
                - export PATH="$PATH:$HOME/.dotnet/tools"
                - doclint check . --format gitlab --output gl-code-quality-report.json --format text
              artifacts:
                when: always
                reports:
                  codequality: gl-code-quality-report.json

            """),
        new("azure", "azure-pipelines.yml", """
            trigger: [main]
            pool:
              vmImage: ubuntu-latest
            steps:
              - task: UseDotNet@2
                inputs:
                  version: 10.0.x
              - script: dotnet tool install --tool-path "$(Agent.TempDirectory)/doclint" doclint
                displayName: Install DocLint
              - script: '"$(Agent.TempDirectory)/doclint/doclint" check . --format azure'
                displayName: DocLint

            """),
        new("pre-commit", ".pre-commit-config.yaml", """
            repos:
              - repo: local
                hooks:
                  - id: doclint
                    name: DocLint
                    entry: doclint check
                    language: system
                    types: [text]
                    files: \.(md|markdown|mdx|x?html?|txt|text)$
                    require_serial: true

            """),
    ];
}
