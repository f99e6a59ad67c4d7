namespace FlowTimeSim.Compiler.Tests.Units;

/// <summary>One text of a correct model is changed: what is wrong is one finding in that line, what is right is none.</summary>
public sealed class Unit_slips_in_a_model
{
    [Theory]
    // Demand.
    [InlineData("scale: 60 job/h", "scale: 60 job", "FTS2006", "counts per bin")]
    [InlineData("scale: 60 job/h", "scale: 60 min", "FTS2005", "the demand of 'jobs' is a flow")]
    [InlineData("scale: 60 job/h", "scale: 60 order/h", "FTS2005", "counts order, but job flows here")]
    [InlineData("scale: 60 job/h", "scale: 60 job/hr2", "FTS2004", "is no unit")]
    [InlineData("scale: 60 job/h", "scale: 60 eur/job/h", "FTS2005", "a flow of one item")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: 40 %", "FTS2005", "a ratio without a unit, but the demand of 'jobs' is a flow")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { profile: shape }", "FTS2006", "counts per bin")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { pmf: { 3: 0.5, 5: 0.5 }, unit: min }", "FTS2005", "a duration in min, but the demand of 'jobs'")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { pmf: { 3: 0.5, 5: 0.5 }, unit: order, per: hour }", "FTS2005", "counts order")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { poisson: 4 job }", "FTS2006", "'4 job' counts per bin")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { poisson: 4 h }", "FTS2005", "a duration in h")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { pulse: 4 job/h, every: 4 h }", "FTS2005", "a pulse is an amount")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { pulse: 4 job, every: 4 job }", "FTS2007", "is a duration")]
    // Capacity, limit, initial.
    [InlineData("capacity: \"${rate}\"", "capacity: \"${most}\"", "FTS2006", "counts per bin")]
    [InlineData("capacity: \"${rate}\"", "capacity: \"${target}\"", "FTS2005", "'${target}' is a duration in min (scenarios/s.yaml:7)")]
    [InlineData("capacity: \"${rate}\"", "capacity: \"${fails}\"", "FTS2005", "the capacity of 'line' is a flow")]
    [InlineData("capacity: \"${rate}\"", "capacity: 90 order/h", "FTS2005", "the capacity of 'line', counts order, but job flows here")]
    [InlineData("capacity: \"${rate}\"", "capacity: \"line.served / 1 h\"", "FTS2102", "counts per bin already")]
    [InlineData("initial: 4 job", "initial: 4 job/h", "FTS2005", "is a rate in job/h, but the initial of 'line' is a number of items")]
    [InlineData("initial: 4 job", "initial: 4 order", "FTS2005", "counts order")]
    [InlineData("initial: 4 job", "initial: 4 min", "FTS2005", "is a duration in min, but the initial of 'line' is a number of items")]
    [InlineData("{ limit: 300 job }", "{ limit: 300 job/hour }", "FTS2005", "a rate in job/hour, but the limit of 'line' is a number of items")]
    [InlineData("{ limit: 300 job }", "{ limit: 30 min }", "FTS2005", "the limit of 'line' is a number of items")]
    [InlineData("{ limit: 300 job }", "{ limit: 300 order }", "FTS2005", "counts order, but job flows here")]
    [InlineData("{ limit: 300 job }", "{ limit: line.served }", "FTS2005", "is a flow in job per bin")]
    [InlineData("{ limit: 300 job }", "{ limit: 85 % }", "FTS2005", "a ratio without a unit")]
    [InlineData("{ limit: 300 job }", "{ limit: 300 jbs }", "FTS2004", "is no unit")]
    // Shares.
    [InlineData("errorRate: 3 %", "errorRate: 3", "FTS2045", "Write '3 %' or 0.03")]
    [InlineData("errorRate: 3 %", "errorRate: 3 job/h", "FTS2005", "the errorRate of 'line' is a plain number")]
    [InlineData("errorRate: 3 %", "errorRate: 0.03 job", "FTS2005", "the errorRate of 'line' is a plain number")]
    [InlineData("errorRate: 3 %", "errorRate: 0.03 eur/job", "FTS2005", "the errorRate of 'line' is a plain number")]
    [InlineData("errorRate: 3 %", "errorRate: 3 min", "FTS2005", "the errorRate of 'line' is a plain number")]
    [InlineData("weight: 80 %", "weight: 0.8 job/h", "FTS2005", "a weight is a plain number")]
    [InlineData("weight: 80 %", "weight: 0.8 order/job", "FTS2005", "a weight is a plain number")]
    // Durations and servers.
    [InlineData("patience: 2 h", "patience: 2", "FTS2007", "'2' is a bare number, but the patience of 'line' is a duration")]
    [InlineData("patience: 2 h", "patience: 2 job", "FTS2007", "'2 job' is an amount in job")]
    [InlineData("serviceTime: 5 min", "serviceTime: 15", "FTS2007", "'15' is a bare number, but the serviceTime of 'desk' is a duration")]
    [InlineData("serviceTime: 5 min", "serviceTime: 5 job/min", "FTS2007", "is a rate in job/min")]
    [InlineData("serviceTime: 5 min", "serviceTime: \"${rate}\"", "FTS2007", "'${rate}' is a rate in job/hour (line 6)")]
    [InlineData("parallelism: staff", "parallelism: 4 min", "FTS2005", "the parallelism of 'desk' is a number of servers")]
    [InlineData("parallelism: staff", "parallelism: 4 job/h", "FTS2005", "the parallelism of 'desk' is a number of servers")]
    [InlineData("lag: 90 min", "lag: 90", "FTS2007", "the lag of 'road' is a duration")]
    [InlineData("lag: 90 min", "lag: { pmf: { 30: 0.5, 90: 0.5 } }", "FTS2007", "the lag of 'road' is a duration")]
    [InlineData("lag: 90 min", "lag: { pmf: { 30: 0.5, 90: 0.5 }, unit: job }", "FTS2007", "the lag of 'road' is a duration")]
    [InlineData("lag: 30 min", "lag: 30 job", "FTS2007", "is a duration")]
    [InlineData("12 order/agent/h", "12 order/job/h", "FTS2005", "together they are no flow of one item")]
    [InlineData("parallelism: 8 agent", "parallelism: 8", "FTS2005", "together they are no flow of one item")]
    // Connections.
    [InlineData("times: 1.5 order/job", "times: 1.5", "FTS2005", "brings job")]
    [InlineData("times: 1.5 order/job", "times: 1.5 job/order", "FTS2005", "comes out over what goes in: 'order/job'")]
    [InlineData("times: 1.5 order/job", "times: 1.5 h", "FTS2005", "'times' is a factor")]
    [InlineData("times: 1.5 order/job", "times: 1.5 eur/job", "FTS2005", "'road' brings eur")]
    // Data, free series.
    [InlineData("id: staff, values: [3, 4], align: repeat }", "id: staff, values: [3, 4], align: repeat, unit: agnet }", "FTS2004", "Did you mean 'agent'?")]
    [InlineData("expr: line.served * pay }", "expr: line.served * pay, unit: job }", "FTS2005", "is a flow in eur per bin")]
    [InlineData("expr: line.served * pay }", "expr: line.served * pay, unit: min }", "FTS2005", "but its 'unit' says min")]
    [InlineData("expr: line.served * pay }", "expr: line.served * pay + 3 job }", "FTS2005", "'3 job' is an amount in job")]
    [InlineData("units: [job, order, eur, agent]", "units: [job, order, eur, agent, jobs]", "FTS2104", "are one item")]
    [InlineData("units: [job, order, eur, agent]", "units: [job, order, eur, agent, hour]", "FTS2068", "is a unit of time")]
    // Parameters.
    [InlineData("target: 20 min", "target: 20", "FTS2101", "'20' has no unit, but parameter 'target' is a duration in min (catalog/c.yaml:8). Write '20 min'.")]
    [InlineData("target: 20 min", "target: 20 job", "FTS2005", "'20 job' is an amount in job, but parameter 'target' is a duration in min (catalog/c.yaml:8)")]
    [InlineData("lanes: 3, ", "lanes: 3, rate: 80, ", "FTS2101", "Write '80 job/hour'.")]
    [InlineData("lanes: 3, ", "lanes: 3, rate: 80 order/h, ", "FTS2005", "a rate in order/h")]
    [InlineData("lanes: 3, ", "lanes: 3, speed: 80 job, ", "FTS2005", "an amount in job")]
    [InlineData("most: 500 }", "most: 5 min }", "FTS2005", "a duration in min")]
    [InlineData("max: 200 job/h", "max: 200 min", "FTS2005", "a duration in min")]
    [InlineData("max: 50 %", "max: 50 job", "FTS2005", "an amount in job")]
    [InlineData("default: 70, max", "default: 70 job, max", "FTS2005", "parameter 'speed' is a rate in job/hour")]
    // Events.
    [InlineData("multiply: 1.8,", "multiply: 1.8 job/h,", "FTS2005", "a factor of 'jobs.demand' is a plain number")]
    [InlineData("multiply: 1.8,", "multiply: 2 job,", "FTS2005", "a factor of 'jobs.demand' is a plain number")]
    [InlineData("set: 10 job/hour", "set: 0.5", "FTS2006", "'0.5' counts per bin")]
    [InlineData("set: 10 job/hour", "set: 10 job", "FTS2006", "'10 job' counts per bin")]
    [InlineData("set: 10 job/hour", "set: 10 min", "FTS2005", "'line.capacity' is a flow")]
    [InlineData("set: 10 job/hour", "set: 10 order/hour", "FTS2005", "counts order, but job flows here")]
    [InlineData("add: 5 job/h", "add: 5 min", "FTS2005", "'line.capacity' is a flow")]
    [InlineData("set: 4 %", "set: 4", "FTS2045", "Write '4 %' or 0.04")]
    [InlineData("set: 4 %", "set: 4 min", "FTS2005", "'line.errorRate' is a plain number")]
    [InlineData("set: 200 job", "set: 200 job/h", "FTS2005", "'line.limit' is a number of items")]
    [InlineData("set: 200 job", "set: 200 order", "FTS2005", "counts order")]
    [InlineData("T02:00, for: 3 h", "T02:00, for: 3", "FTS2007", "'3' is a bare number")]
    [InlineData("T02:00, for: 3 h", "T02:00, for: 3 job", "FTS2007", "'3 job' is an amount in job")]
    [InlineData("warmup: 1 h", "warmup: 1", "FTS2007", "'1' is a bare number")]
    public void Is_reported_once_in_its_line(string old, string text, string code, string message)
    {
        var said = Assert.Single(UnitModel.Said(UnitModel.With(old, text)));

        Assert.StartsWith(UnitModel.PlaceOf(old), said, StringComparison.Ordinal);
        Assert.Contains($" {code}: ", said, StringComparison.Ordinal);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scale: 60 job/h", "scale: 1 job/min")]
    [InlineData("scale: 60 job/h", "scale: 60 jobs/hour")]
    [InlineData("scale: 60 job/h", "unit: job/h, scale: 60")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { values: [3, 4], align: repeat, unit: job/h }")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { values: [3, 4], align: repeat, unit: job, step: 1 h }")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { pmf: { 3: 0.5, 5: 0.5 }, unit: job, per: hour }")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: { pulse: 4 job, every: 4 h }")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: 120 job / 2 h")]
    [InlineData("demand: { profile: shape, scale: 60 job/h }", "demand: \"40 eur/h / pay\"")]
    [InlineData("capacity: \"${rate}\"", "capacity: 60 min / 40 s * 1 job/h")]
    [InlineData("capacity: \"${rate}\"", "capacity: \"MIN(${rate}, 1 job/min)\"")]
    [InlineData("capacity: \"${rate}\"", "capacity: \"100 job - SHIFT(road.inside, 1)\"")]
    [InlineData("capacity: \"${rate}\"", "capacity: \"${lanes} * ${speed}\"")]
    [InlineData("{ limit: 300 job }", "{ limit: 300 }")]
    [InlineData("{ limit: 300 job }", "{ limit: \"${rate} * 4 h\" }")]
    [InlineData("errorRate: 3 %", "errorRate: 0.03")]
    [InlineData("serviceTime: 5 min", "serviceTime: \"${target} / 3\"")]
    [InlineData("parallelism: staff", "parallelism: 4")]
    [InlineData("parallelism: staff", "parallelism: 4 agents")]
    [InlineData("capacity: 12 order/agent/h", "capacity: 12 order/h")]
    [InlineData("parallelism: 8 agent", "parallelism: staff * 1 agent")]
    [InlineData("lag: 90 min", "lag: { pmf: { 30: 0.5, 90: 0.5 }, unit: min }")]
    [InlineData("expr: line.served * pay }", "expr: line.served * pay, unit: eur }")]
    [InlineData("expr: line.served * pay }", "expr: line.served * pay, unit: eur/day }")]
    [InlineData("lanes: 3, ", "lanes: 3, speed: 80, ")]
    [InlineData("lanes: 3, ", "lanes: 3, rate: 2 job/min, ")]
    [InlineData("lanes: 3, ", "lanes: 3, rate: 0 job/h, ")]
    [InlineData("multiply: 1.8,", "multiply: 180 %,")]
    [InlineData("set: 10 job/hour", "set: 0")]
    [InlineData("set: 4 %", "set: 0.04")]
    public void Is_right_and_nothing_is_said(string old, string text)
    {
        Assert.Empty(UnitModel.Said(UnitModel.With(old, text)));
    }
}
