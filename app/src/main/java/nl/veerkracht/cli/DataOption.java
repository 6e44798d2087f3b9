package nl.veerkracht.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation a command is for. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "Data directory (default: ${DEFAULT-VALUE}).")
    Path directory = Path.of("data");
}
