using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Views.Report;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views;

/// <summary>
/// The report: one HTML file that opens from disk, without network, below half a megabyte. The same input gives the same bytes.
/// A verdict first, then the system, then time, then what to do.
/// </summary>
public static class ReportPage
{
    /// <summary>The report of an assessed model.</summary>
    /// <param name="assessment">The model judged; without a baseline the page says what is wrong instead of what happens.</param>
    /// <param name="findings">All findings of the build about this model.</param>
    /// <param name="identity">What the head says.</param>
    /// <param name="since">What changed since the baseline; null without one.</param>
    public static string Render(ModelAssessment assessment, ImmutableArray<Finding> findings, ReportIdentity identity, ReportChanges? since = null)
    {
        var body = new Markup();
        HeadSection.Write(body, identity, assessment);
        VerdictSection.Write(body, assessment, Verdict.Of(assessment, findings));
        if (assessment.Baseline is null)
        {
            FindingsSection.Write(body, findings);
        }

        ChangesSection.Write(body, assessment.Model, since);
        var view = FirstView.Of(assessment);
        SystemSection.Write(body, assessment, view);
        var (charts, left) = TimeSection.Charts(assessment, view);
        var time = new Markup();
        if (assessment.Model.Flow is null)
        {
            OutputsSection.WriteCharts(time, assessment);
        }
        else
        {
            TimeSection.WriteFirst(time, charts);
        }

        var quality = new Markup();
        QualitySection.Write(quality, assessment.Quality);
        var found = new Markup();
        if (assessment.Baseline is not null)
        {
            FindingsSection.Write(found, findings);
        }

        var tests = new Markup();
        TestsSection.Write(tests, assessment);
        body.Add($"""<div class="grid2"><div class="stack">{time}{tests}</div><div class="stack">{quality}{found}</div></div>""");
        AdequacySection.Write(body, assessment);
        StressSection.Write(body, assessment);
        TimeSection.WriteOthers(body, charts, left);
        OutputsSection.Write(body, assessment, view);
        ParametersSection.Write(body, assessment.Model);
        return PageFrame.Of(HeadSection.Title(identity), body);
    }

    /// <summary>The report of a project that did not compile: what is wrong, and where.</summary>
    public static string RenderFailure(ImmutableArray<Finding> findings, ReportIdentity identity)
    {
        var body = new Markup();
        HeadSection.Write(body, identity, null);
        var count = FindingsSection.Count(findings);
        body.Add($"""<section class="card say fails" aria-label="Verdict"><p><b class="bad"><span aria-hidden="true">✗</span> It does not compile.</b> {(count.Length > 0 ? count + "." : "The build says why.")} Nothing was run.</p></section>""");
        FindingsSection.Write(body, findings);
        return PageFrame.Of(HeadSection.Title(identity), body);
    }
}
