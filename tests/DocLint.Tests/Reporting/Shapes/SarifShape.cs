namespace DocLint.Tests.Reporting.Shapes;

/// <summary>The part of SARIF 2.1.0 that a log of this tool may use, with what code scanning demands beyond the standard.</summary>
internal static class SarifShape
{
    /// <summary>The shape; a log is of the kind <c>log</c>.</summary>
    public static JsonShape Log { get; } = new("""
        log: $schema!='https://json.schemastore.org/sarif-2.1.0.json' version!='2.1.0' runs!=[run]
        run: tool!=tool results!=[result] columnKind='utf16CodeUnits' automationDetails!=automation originalUriBaseIds!={base} versionControlProvenance=[provenance] defaultEncoding='utf-8' language='en-US' newlineSequences=[text] invocations!=[invocation] baselineGuid=text properties={any}
        automation: id!=text description=message guid=text correlationGuid=text
        base: uri!=uri description=message
        provenance: repositoryUri!=uri revisionId=text branch=text mappedTo!=mapped
        mapped: uriBaseId!=text
        invocation: executionSuccessful!=flag workingDirectory=folder toolExecutionNotifications=[notification] toolConfigurationNotifications=[notification]
        folder: uri!=uri
        notification: descriptor!=reference-by-index level!='none|note|warning|error' message!=finding-message locations=[location]
        reference-by-index: id!=text index!=number
        tool: driver!=driver
        driver: name!=text fullName=text organization=text version!=text semanticVersion!=text dottedQuadFileVersion=text informationUri!=uri language='en-US' rules!=[rule] notifications=[rule]
        rule: id!=text name!=text shortDescription!=message fullDescription!=message help!=help helpUri!=uri messageStrings!={message} defaultConfiguration!=configuration properties=rule-properties
        help: text!=text markdown=text
        configuration: enabled=flag level!='none|note|warning|error' rank=number
        rule-properties: tags!=[text] precision!='very-high|high|medium|low' problem.severity!='error|warning|recommendation'
        message: text!=text markdown=text
        finding-message: id!=text arguments=[text] text!=text markdown=text
        result: ruleId!=text ruleIndex!=number kind!='fail|review|open' level!='none|note|warning|error' message!=finding-message locations!=[location] relatedLocations=[related] partialFingerprints!={text} fixes=[fix] suppressions!=[suppression] baselineState='new|unchanged|updated|absent' properties={any}
        location: physicalLocation!=physical logicalLocations=[logical]
        related: id!=number physicalLocation!=physical message!=message
        physical: artifactLocation!=artifact region!=region contextRegion=region
        artifact: uri!=reference uriBaseId!='%SRCROOT%' index=number
        region: startLine!=place startColumn!=place endLine!=place endColumn!=place charOffset!=number charLength!=number snippet!=message
        deleted: startLine!=place startColumn!=place endLine!=place endColumn!=place
        logical: name!=text fullyQualifiedName=text kind='element'
        fix: description!=message artifactChanges!=[change] properties={any}
        change: artifactLocation!=artifact replacements!=[replacement]
        replacement: deletedRegion!=deleted insertedContent=message
        suppression: kind!='inSource|external' status='accepted|underReview|rejected' justification=text location=location properties={text}
        """);
}
