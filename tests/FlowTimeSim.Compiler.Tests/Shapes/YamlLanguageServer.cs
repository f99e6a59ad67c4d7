using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowTimeSim.Compiler.Tests.Shapes;

/// <summary>What editors use: the npm package yaml-language-server at one version, spoken to over standard input and output.</summary>
internal sealed class YamlLanguageServer : IDisposable
{
    private const string Version = "1.19.2";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly JsonObject settings;
    private readonly BlockingCollection<JsonNode> answers = [];
    private int id;

    private YamlLanguageServer(Process process, JsonObject settings)
    {
        this.process = process;
        this.settings = settings;
        new Thread(Listen) { IsBackground = true }.Start();
    }

    /// <summary>Installs and starts it.</summary>
    /// <param name="scratch">A folder that stays, so that only the first run downloads.</param>
    /// <param name="schemas">Schema file by file name pattern.</param>
    public static YamlLanguageServer Start(string scratch, IReadOnlyDictionary<string, string> schemas)
    {
        Install(scratch);
        var server = Path.Combine(scratch, "node_modules", "yaml-language-server", "bin", "yaml-language-server");
        var process = Process.Start(new ProcessStartInfo("node", [server, "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = scratch,
        })!;
        var byFile = new JsonObject();
        foreach (var (pattern, schema) in schemas)
        {
            byFile[new Uri(schema).AbsoluteUri] = new JsonArray(pattern);
        }

        var result = new YamlLanguageServer(process, new JsonObject
        {
            ["validate"] = true,
            ["hover"] = false,
            ["completion"] = false,
            ["schemaStore"] = new JsonObject { ["enable"] = false },
            ["schemas"] = byFile,
        });
        var folder = new Uri(scratch).AbsoluteUri;
        result.Ask("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = folder,
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = folder, ["name"] = "scratch" }),
            ["capabilities"] = new JsonObject { ["workspace"] = new JsonObject { ["configuration"] = true } },
        });
        result.Tell("initialized", []);
        result.Tell("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["yaml"] = result.settings.DeepClone() } });
        return result;
    }

    /// <summary>What it says of texts, by file name, each as <c>line: message</c>. It waits a moment before it looks at a text, so all are given at once.</summary>
    /// <param name="texts">The texts by file name, by which a schema is chosen.</param>
    public IReadOnlyDictionary<string, string[]> Diagnose(IReadOnlyDictionary<string, string> texts)
    {
        var names = texts.Keys.ToDictionary(name => new Uri(Path.Combine(process.StartInfo.WorkingDirectory, name)).AbsoluteUri, name => name, StringComparer.Ordinal);
        foreach (var (uri, name) in names)
        {
            Tell("textDocument/didOpen", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = texts[name] },
            });
        }

        var said = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (said.Count < names.Count)
        {
            var message = Wait(message => (string?)message["method"] == "textDocument/publishDiagnostics");
            said[names[(string)message["params"]!["uri"]!]] =
                [.. message["params"]!["diagnostics"]!.AsArray().Select(one => $"{(int)one!["range"]!["start"]!["line"]! + 1}: {one["message"]}")];
        }

        return said;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        answers.Dispose();
    }

    private static void Install(string scratch)
    {
        Directory.CreateDirectory(scratch);
        var package = Path.Combine(scratch, "node_modules", "yaml-language-server", "package.json");
        if (File.Exists(package) && File.ReadAllText(package).Contains($"\"version\": \"{Version}\"", StringComparison.Ordinal))
        {
            return;
        }

        File.WriteAllText(Path.Combine(scratch, "package.json"), """{ "name": "schemas", "version": "1.0.0", "private": true }""");
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", $"yaml-language-server@{Version}"]) { WorkingDirectory = scratch })!;
        Assert.True(npm.WaitForExit(600_000), "npm install did not end");
        Assert.Equal(0, npm.ExitCode);
    }

    private void Ask(string method, JsonObject parameters)
    {
        var number = ++id;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = number, ["method"] = method, ["params"] = parameters });
        Wait(message => message["method"] is null && message["id"] is JsonValue value && (int)value == number);
    }

    private void Tell(string method, JsonObject parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private JsonNode Wait(Func<JsonNode, bool> isMeant)
    {
        while (answers.TryTake(out var message, Patience))
        {
            if (isMeant(message))
            {
                return message;
            }
        }

        throw new TimeoutException("yaml-language-server does not answer");
    }

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        lock (process)
        {
            var stream = process.StandardInput.BaseStream;
            stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"));
            stream.Write(body);
            stream.Flush();
        }
    }

    private void Listen()
    {
        var stream = process.StandardOutput.BaseStream;
        while (Header(stream) is { } length)
        {
            var body = new byte[length];
            stream.ReadExactly(body);
            var message = JsonNode.Parse(body)!;
            if (message["method"] is { } method && message["id"] is { } number)
            {
                Answer((string)method!, number.DeepClone(), message["params"]);
            }
            else if (!answers.IsAddingCompleted)
            {
                answers.Add(message);
            }
        }
    }

    // It asks for the settings of each section; anything else it asks for, such as to register a feature, is granted.
    private void Answer(string method, JsonNode number, JsonNode? parameters)
    {
        JsonNode? result = null;
        if (method == "workspace/configuration")
        {
            result = new JsonArray([.. parameters!["items"]!.AsArray().Select(item => (string?)item!["section"] == "yaml" ? settings.DeepClone() : new JsonObject())]);
        }

        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = number, ["result"] = result });
    }

    private static int? Header(Stream stream)
    {
        var (length, line) = (0, new StringBuilder());
        while (stream.ReadByte() is var next && next >= 0)
        {
            if (next != '\n')
            {
                line.Append((char)next);
                continue;
            }

            var text = line.ToString().Trim();
            line.Clear();
            if (text.Length == 0)
            {
                return length;
            }

            if (text.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(text[15..], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
