namespace FlowTimeSim.Compiler.Changes;

/// <summary>Where in a model a slot belongs.</summary>
internal enum SlotKind
{
    Text,
    Units,
    Classes,
    Parameter,
    ParameterValue,
    Profile,
    Series,
    Pool,
    Component,
    Field,
    Connection,
    Override,
    Event,
    Output,
    Grid,
    Warmup,
    Data,
    Test,
    Node,
}
