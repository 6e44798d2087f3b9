package nl.veerkracht.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.directory.BadInput;
import nl.veerkracht.directory.Exchange;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "directory",
        description = "The directory of organisations and services, as packages of Open Referral HSDS 3.",
        subcommands = {DirectoryCommand.Import.class, DirectoryCommand.Export.class})
final class DirectoryCommand {

    @Command(
            name = "import",
            description = {
                "Brings in a package: all of it, or nothing when something in it is wrong. Works beside a running application.",
                "A row is known by its id: what comes of a known row is changed and the rest of it stays; nothing is removed."
            })
    static final class Import implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        DataOption data = new DataOption();

        @Parameters(
                paramLabel = "FILE|DIR",
                description = "JSON, a CSV file called as its table, a folder of them, or a zip of such a folder.")
        Path from = Path.of("");

        @Override
        public Integer call() {
            if (!Files.exists(from)) {
                throw new ParameterException(spec.commandLine(), "There is no file or folder " + from + ".");
            }
            try (Installation installation = Installation.beside(data.directory);
                    ConfigurableApplicationContext house = House.openQuietly(installation)) {
                Exchange.Taken taken = Acting.as(
                        new Actor.House("directory.import"),
                        () -> house.getBean(Exchange.class).take(from));
                spec.commandLine()
                        .getOut()
                        .println("Added: " + taken.added() + "\nChanged: " + taken.changed() + "\nSame: "
                                + taken.same());
                return 0;
            } catch (BadInput wrong) {
                throw new ParameterException(
                        spec.commandLine(), wrong.getMessage() + " Nothing was brought in.", wrong);
            }
        }
    }

    @Command(
            name = "export",
            description = "Writes everything: a JSON file, or a zip of CSV files, as the file is called.")
    static final class Export implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        DataOption data = new DataOption();

        @Parameters(paramLabel = "FILE", description = "Ends in .json or .zip; replaced when it is there.")
        Path to = Path.of("");

        @Override
        public Integer call() throws IOException {
            String name = to.toString().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".json") && !name.endsWith(".zip")) {
                throw new ParameterException(spec.commandLine(), "The file must end in .json or .zip.");
            }
            Path folder = to.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
            }
            try (Installation installation = Installation.beside(data.directory);
                    ConfigurableApplicationContext house = House.openQuietly(installation)) {
                write(house.getBean(Exchange.class), folder, name.endsWith(".json"));
            }
            return 0;
        }

        /** Half a file never takes the place of a whole one. */
        private void write(Exchange exchange, Path folder, boolean json) throws IOException {
            Path part = Files.createTempFile(folder, "directory", ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                    Acting.as(new Actor.House("directory.export"), () -> {
                        if (json) {
                            exchange.json(out);
                        } else {
                            exchange.csv(out);
                        }
                        return to;
                    });
                }
                Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
