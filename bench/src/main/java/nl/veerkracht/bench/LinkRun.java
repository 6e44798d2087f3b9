package nl.veerkracht.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a matcher ended that ran as its own process. */
sealed interface LinkRun {

    /**
     * @param seconds on the clock from the command to its end, the start of the Java machine included
     * @param processorSeconds of all its threads together
     * @param megabytes the most memory that was ever resident
     */
    record Done(double seconds, double processorSeconds, int megabytes) implements LinkRun {

        @Override
        public String told() {
            return "done";
        }
    }

    /** Not done in the time it was given, and ended. */
    record Late(long seconds) implements LinkRun {

        @Override
        public String told() {
            return "not done after " + seconds + " s";
        }
    }

    record Failed(String told) implements LinkRun {}

    /** In words. */
    String told();

    int LOOK_EVERY_MILLIS = 20;

    /** {@code ./veerkracht link}; where that is not known, the command alone. */
    static List<String> link() {
        String command = System.getProperty("veerkracht.command");
        return command == null ? java("nl.veerkracht.linkage.LinkCommand") : List.of(command, "link");
    }

    /** A program of this bench with as much memory as {@code ./veerkracht link} gives. */
    static List<String> java(String program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx3500m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        return command;
    }

    static LinkRun of(List<String> command, Path folder, Duration patience) throws InterruptedException {
        Path told = folder.resolve("told.txt");
        try {
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(told.toFile())
                    .start();
            LinkRun run = watch(process, began, patience);
            return run instanceof Done && process.exitValue() != 0
                    ? new Failed("exit " + process.exitValue() + " "
                            + Files.readString(told).strip())
                    : run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process used is gone with it, so it is asked again and again. */
    private static LinkRun watch(Process process, long began, Duration patience) throws InterruptedException {
        int most = 0;
        Duration processor = Duration.ZERO;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, mostResident(process));
                processor = process.info().totalCpuDuration().orElse(processor);
                if (System.nanoTime() - began > patience.toNanos()) {
                    return new Late(patience.toSeconds());
                }
            }
            return new Done((System.nanoTime() - began) / 1e9, processor.toMillis() / 1e3, most);
        } finally {
            process.destroyForcibly();
        }
    }

    /** In megabytes; 0 when the process has just ended. */
    private static int mostResident(Process process) {
        try {
            return ProcessMemory.megabytes(process, "VmHWM");
        } catch (IOException e) {
            return 0;
        }
    }
}
