package nl.veerkracht.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Brings files into a running instance.",
        subcommands = ImportCommand.SignalsCommand.class)
final class ImportCommand {

    @Command(
            name = "signals",
            description = {
                "Posts each line of a file to the API of a running instance.",
                "A line is a signal, or {\"organisation\": NAME, \"signal\": {...}}. Calling it again adds nothing."
            })
    static final class SignalsCommand implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE.jsonl", description = "One JSON object a line, in UTF-8.")
        Path file = Path.of("");

        @Option(names = "--key", paramLabel = "KEY", required = true, description = "Key of an organisation.")
        String key = "";

        @Option(
                names = "--url",
                paramLabel = "URL",
                defaultValue = "http://localhost:8080",
                description = "Where the instance runs (default: ${DEFAULT-VALUE}).")
        String url = "";

        @Override
        public Integer call() throws IOException {
            SignalSender sender = new SignalSender(instance(), key.strip());
            if (!Files.isRegularFile(file)) {
                throw new CommandFailed("There is no file " + file + ".");
            }
            try (sender;
                    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                SignalImport running =
                        new SignalImport(sender, spec.commandLine().getOut());
                return running.run(new ByteLines(in)) ? 0 : 1;
            }
        }

        private URI instance() {
            try {
                URI uri = new URI(url.strip().replaceFirst("/+$", ""));
                if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                    return uri;
                }
            } catch (java.net.URISyntaxException e) {
                // The sentence below says it.
            }
            throw new ParameterException(spec.commandLine(), "--url is an address like http://localhost:8080.");
        }
    }
}
