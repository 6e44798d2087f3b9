package nl.veerkracht.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The linking kernel under JMH, in processes of its own. No database is needed. */
@Command(name = "kernel", description = "Times the linking kernel: encoding, comparing, blocking, opening.")
final class KernelCommand implements Callable<Integer> {

    @Option(names = "--only", defaultValue = "", description = "a part of the name of what is to be timed")
    String only = "";

    @Option(names = "--forks", defaultValue = "2", description = "processes (default ${DEFAULT-VALUE})")
    int forks;

    @Option(names = "--times", defaultValue = "5", description = "times one second, after three to warm up")
    int times;

    @Override
    public Integer call() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(KernelBenchmarks.class.getSimpleName() + "\\..*" + only)
                .forks(forks)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(times)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs(
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult run : new Runner(options).run()) {
            Result<?> result = run.getPrimaryResult();
            String name = name(run.getParams().getBenchmark());
            System.out.println(Json.line(line(name, result)));
            System.err.printf("%-20s %12.2f ± %.2f µs%n", name, result.getScore(), error(result));
        }
        return 0;
    }

    private static String name(String benchmark) {
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    /** Too few times give no margin; JSON knows no "not a number". */
    private static double error(Result<?> result) {
        return Double.isNaN(result.getScoreError()) ? 0 : result.getScoreError();
    }

    private static Map<String, Object> line(String name, Result<?> result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kernel", name);
        line.put("us", result.getScore());
        line.put("margin", error(result));
        return line;
    }
}
