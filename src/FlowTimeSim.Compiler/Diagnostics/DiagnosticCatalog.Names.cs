namespace FlowTimeSim.Compiler.Diagnostics;

// FTS2xxx: names, units and references.
public static partial class DiagnosticCatalog
{
    /// <summary>Two things of one kind have one id, or ids that differ only in case.</summary>
    public static readonly Diagnostic DuplicateName = Error("FTS2001", "Two things have the same id");

    /// <summary>Two series would have the same id in the engine model.</summary>
    public static readonly Diagnostic NodeCollision = Error("FTS2002", "Two series would be one node of the engine");

    /// <summary>A reference to something that nothing is called.</summary>
    public static readonly Diagnostic UnknownName = Error("FTS2003", "Nothing has this name");

    /// <summary>A unit that is neither a time nor a declared item.</summary>
    public static readonly Diagnostic UnknownUnit = Error("FTS2004", "The unit is not declared") with { Category = DiagnosticCategory.Units };

    /// <summary>Two operands, or a value and its place, whose units do not go together.</summary>
    public static readonly Diagnostic DimensionMismatch = Error("FTS2005", "The units do not go together") with { Category = DiagnosticCategory.Units };

    /// <summary>A flow without a time: its meaning changes with the step.</summary>
    public static readonly Diagnostic BareFlow = Warning("FTS2006", "A flow that does not say per what") with { Category = DiagnosticCategory.Units };

    /// <summary>A duration that cannot be read.</summary>
    public static readonly Diagnostic BadDuration = Error("FTS2007", "This is no duration") with { Category = DiagnosticCategory.Units };

    /// <summary>A date, a time or a time zone that cannot be read.</summary>
    public static readonly Diagnostic BadTime = Error("FTS2008", "This is no date and time") with { Category = DiagnosticCategory.Units };

    /// <summary>A parameter is given a value but nobody declares it.</summary>
    public static readonly Diagnostic UndeclaredParameter = Error("FTS2010", "The parameter is not declared");

    /// <summary>A parameter's value has the wrong type or lies outside what is allowed.</summary>
    public static readonly Diagnostic ParameterValue = Error("FTS2011", "The parameter cannot have this value");

    /// <summary>A parameter has neither a default nor a value.</summary>
    public static readonly Diagnostic ParameterWithoutValue = Error("FTS2012", "The parameter has no value");

    /// <summary>A parameter of one type stands where another is wanted.</summary>
    public static readonly Diagnostic ParameterType = Error("FTS2013", "The parameter has another type");

    /// <summary>The grid or horizon cannot be made of what is written.</summary>
    public static readonly Diagnostic BadGrid = Error("FTS2020", "The grid is not well formed");

    /// <summary>A vector whose length does not fit the grid and that does not say how to fit it.</summary>
    public static readonly Diagnostic LengthMismatch = Error("FTS2021", "The number of values does not fit the grid") with { Category = DiagnosticCategory.Data };

    /// <summary>A grid that a target engine does not accept.</summary>
    public static readonly Diagnostic GridLimit = Error("FTS2022", "The engine does not take this grid");

    /// <summary>A scenario has neither grid nor horizon.</summary>
    public static readonly Diagnostic GridMissing = Error("FTS2023", "The scenario has no grid");

    /// <summary>Something follows the calendar, but the grid has no start.</summary>
    public static readonly Diagnostic StartMissing = Error("FTS2024", "The grid has no start");

    /// <summary>The probabilities of a PMF do not sum to 1.</summary>
    public static readonly Diagnostic PmfSum = Error("FTS2030", "The probabilities do not sum to 1") with { Category = DiagnosticCategory.Data };

    /// <summary>A probability below 0 or above 1.</summary>
    public static readonly Diagnostic PmfProbability = Error("FTS2031", "This is no probability") with { Category = DiagnosticCategory.Data };

    /// <summary>One outcome stands twice in a PMF.</summary>
    public static readonly Diagnostic PmfDuplicate = Error("FTS2032", "An outcome stands twice") with { Category = DiagnosticCategory.Data };

    /// <summary>A vector or shape has a wrong number of values, or none.</summary>
    public static readonly Diagnostic ShapeLength = Error("FTS2033", "The shape has the wrong number of values") with { Category = DiagnosticCategory.Data };

    /// <summary>Data does not reach over the whole horizon, or has gaps.</summary>
    public static readonly Diagnostic DataGap = Error("FTS2034", "The data does not cover the horizon") with { Category = DiagnosticCategory.Data };

    /// <summary>Rows of a data file are not in order of time.</summary>
    public static readonly Diagnostic DataOrder = Error("FTS2035", "The rows are not equally spaced in time") with { Category = DiagnosticCategory.Data };

    /// <summary>Series need each other in the same bin, or scenarios extend each other.</summary>
    public static readonly Diagnostic Cycle = Error("FTS2040", "These depend on each other");

    /// <summary>A demand, capacity, limit or initial below zero, or an error rate above 1.</summary>
    public static readonly Diagnostic NegativeValue = Error("FTS2045", "A value outside its range");

    /// <summary>A result that is not finite.</summary>
    public static readonly Diagnostic NotFinite = Error("FTS2046", "A result is not a finite number");

    /// <summary>The weights of an outlet do not sum to 1.</summary>
    public static readonly Diagnostic WeightSum = Error("FTS2047", "The weights do not sum to 1");

    /// <summary>Several connections leave one outlet and do not say how to share.</summary>
    public static readonly Diagnostic WeightMissing = Error("FTS2048", "The outlet is not shared out");

    /// <summary>A component has no kind where its behaviour is needed.</summary>
    public static readonly Diagnostic BehaviourMissing = Error("FTS2050", "The component has no behaviour");

    /// <summary>A field that the component cannot do without.</summary>
    public static readonly Diagnostic FieldMissing = Error("FTS2051", "The component lacks a field");

    /// <summary>A field that means nothing for this kind of component.</summary>
    public static readonly Diagnostic FieldMisplaced = Error("FTS2052", "The field means nothing here");

    /// <summary>A connection that cannot be: into a source, out of a sink, from an outlet that is none.</summary>
    public static readonly Diagnostic ConnectionMisuse = Error("FTS2053", "The connection cannot be");

    /// <summary>A value that must be known when the model is compiled depends on a run.</summary>
    public static readonly Diagnostic NotConstant = Error("FTS2056", "The value must not depend on a run");

    /// <summary>A function is used with an argument that it cannot take.</summary>
    public static readonly Diagnostic FunctionArgument = Error("FTS2057", "The function cannot take this argument");

    /// <summary>An event that says too little, or things that contradict each other.</summary>
    public static readonly Diagnostic EventShape = Error("FTS2060", "The event does not say when");

    /// <summary>An output's file name that an engine refuses, or that two outputs share.</summary>
    public static readonly Diagnostic OutputName = Error("FTS2061", "The output's file name cannot be used");

    /// <summary>A measure that is computed from a run and has no place in an expression.</summary>
    public static readonly Diagnostic DerivedInExpression = Error("FTS2062", "This is only known after a run");

    /// <summary>Capacity and service time contradict each other.</summary>
    public static readonly Diagnostic CapacityDisagrees = Warning("FTS2063", "Capacity and service time disagree");

    /// <summary>A scenario that names no catalog where there are several or none.</summary>
    public static readonly Diagnostic CatalogMissing = Error("FTS2064", "The scenario has no catalog");

    /// <summary>A change (of a test or a what-if) that cannot be applied.</summary>
    public static readonly Diagnostic ChangeTarget = Error("FTS2065", "The change cannot be applied");

    /// <summary>An export option of the project that is not well formed.</summary>
    public static readonly Diagnostic ExportOption = Error("FTS2067", "The export option cannot be used");

    /// <summary>A declared item unit that has the name of a unit of time.</summary>
    public static readonly Diagnostic ItemIsTime = Error("FTS2068", "An item has the name of a unit of time") with { Category = DiagnosticCategory.Units };

    /// <summary>A file or part of the project that has no id where one is needed.</summary>
    public static readonly Diagnostic IdMissing = Error("FTS2069", "An id is missing");

    /// <summary>A count is multiplied by a PMF per item: one draw stands for all of them. EACH draws one for each.</summary>
    public static readonly Diagnostic EachIsMeant = Warning("FTS2070", "One draw stands for all items");

    /// <summary>What is drawn depends on what was drawn, through the system's own results: an ensemble cannot draw it.</summary>
    public static readonly Diagnostic DrawnFromItself = Error("FTS2071", "The draw depends on itself");

    /// <summary>A source without a class, where its flow meets classes or is told apart by them.</summary>
    public static readonly Diagnostic SourceWithoutClass = Error("FTS2080", "The source says no class");

    /// <summary>A class comes to an outlet whose connections choose by class, and none of them takes it.</summary>
    public static readonly Diagnostic ClassNotRouted = Warning("FTS2081", "No connection takes the class");

    /// <summary>One class is asked of a series in which it has no part.</summary>
    public static readonly Diagnostic ClassHasNoPart = Error("FTS2082", "The class has no part in this series");

    /// <summary>A connection or a priority names a class that never comes there.</summary>
    public static readonly Diagnostic ClassNeverComes = Warning("FTS2083", "The class never comes here");

    /// <summary>Two connections of an outlet take one class under different lists.</summary>
    public static readonly Diagnostic ClassListsOverlap = Error("FTS2084", "A class is taken twice");

    /// <summary>A priority list that lacks a class that comes, or has one twice.</summary>
    public static readonly Diagnostic PriorityIncomplete = Error("FTS2085", "The priorities are not complete");

    /// <summary>What is written does not say how much of it is of which class.</summary>
    public static readonly Diagnostic ClassesNotTold = Error("FTS2086", "Classes are not told apart here");

    /// <summary>A component stands in a pool before one on which it waits in the same bin.</summary>
    public static readonly Diagnostic PoolAgainstFlow = Error("FTS2087", "The pool is shared against the flow");

    /// <summary>A class comes, and in the whole horizon nothing of it is served.</summary>
    public static readonly Diagnostic ClassNeverServed = Warning("FTS2088", "The class is never served");

    /// <summary>Nodes x bins x replicas are more than the project allows.</summary>
    public static readonly Diagnostic TooMuchWork = Error("FTS2140", "The model asks for too much work");
}
