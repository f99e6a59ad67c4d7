#!/usr/bin/env bash
# Fuzzes the compiler, longer than a test may: tests/fuzz/run.sh mutate [COUNT] [FROM], or tests/fuzz/run.sh afl [SECONDS] [PROJECT] [PATH].
# mutate: numbered changes of every file of the corpus; no tool is needed. afl: coverage-guided, with SharpFuzz and Debian's afl++.
# What fails is left in artifacts/fuzz, and makes the exit code 1.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
out=artifacts/fuzz
mkdir -p "$out"
dotnet publish tests/fuzz/FlowTimeSim.Fuzz -c Release -o "$out/bin" -v q -nologo

case "${1:-mutate}" in
mutate)
  exec dotnet "$out/bin/flowtime-sim-fuzz.dll" mutate . "${3:-0}" "${2:-100000}" "$out/faults"
  ;;
afl)
  project=${3:-samples/hello} path=${4:-catalog/desk.yaml}
  command -v afl-fuzz >/dev/null || { echo "afl-fuzz is not there: apt-get install afl++" >&2; exit 2; }
  [ -x "$out/tools/sharpfuzz" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$out/tools"
  for library in FlowTimeSim.Compiler FlowTimeSim.Assessment YamlDotNet; do
    "$out/tools/sharpfuzz" "$out/bin/$library.dll"
  done
  rm -rf "$out/seeds" "$out/findings"
  mkdir -p "$out/seeds"
  [ -f "$project/$path" ] && cp "$project/$path" "$out/seeds/" || cp "tests/$project/$path" "$out/seeds/"
  AFL_SKIP_CPUFREQ=1 AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 \
    afl-fuzz -i "$out/seeds" -o "$out/findings" -V "${2:-600}" -t 10000 -m none -- dotnet "$out/bin/flowtime-sim-fuzz.dll" afl . "$project" "$path"
  crashes=$(find "$out/findings" -path '*crashes*' -name 'id:*' | wc -l)
  hangs=$(find "$out/findings" -path '*hangs*' -name 'id:*' | wc -l)
  echo "$crashes crashes, $hangs hangs"
  [ "$crashes" -eq 0 ] && [ "$hangs" -eq 0 ]
  ;;
*)
  sed -n 2,4p "$0" >&2
  exit 2
  ;;
esac
