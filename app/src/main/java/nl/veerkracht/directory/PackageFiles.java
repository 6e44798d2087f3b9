package nl.veerkracht.directory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the tables of a package: a JSON file, a CSV file that is called as its table, a folder of them, or a zip of such a folder. */
final class PackageFiles {

    private static final String DESCRIPTION = "datapackage.json";

    private PackageFiles() {}

    /** Gives each row of the package to {@code to}. */
    static void read(Path from, Consumer<Incoming> to) {
        try {
            if (Files.isDirectory(from)) {
                folder(from, to);
            } else if (!Files.isRegularFile(from)) {
                throw new BadInput(from.toString(), 0, "there is no such file or folder.");
            } else if (name(from).endsWith(".zip")) {
                zip(from, to);
            } else {
                file(from, to);
            }
        } catch (IOException e) {
            throw new BadInput(from.toString(), 0, "this cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void folder(Path from, Consumer<Incoming> to) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            List<Path> tables = all.filter(Files::isRegularFile)
                    .filter(file -> isTable(name(file)))
                    .sorted(Comparator.comparing(PackageFiles::name))
                    .toList();
            if (tables.isEmpty()) {
                throw new BadInput(from.toString(), 0, "there is no table of HSDS in this folder.");
            }
            for (Path table : tables) {
                file(table, to);
            }
        }
    }

    private static void file(Path file, Consumer<Incoming> to) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            table(String.valueOf(file.getFileName()), new Measured(in, Long.MAX_VALUE), to);
        }
    }

    private static void zip(Path from, Consumer<Incoming> to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile())) {
            List<? extends ZipEntry> tables = zip.stream()
                    .filter(entry -> !entry.isDirectory() && isTable(base(entry)))
                    .sorted(Comparator.comparing(PackageFiles::base))
                    .toList();
            if (tables.isEmpty()) {
                throw new BadInput(String.valueOf(from.getFileName()), 0, "there is no table of HSDS in this file.");
            }
            long left = Measured.unpacked(Files.size(from));
            for (ZipEntry entry : tables) {
                try (Measured in = new Measured(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), left)) {
                    table(base(entry), in, to);
                    left = in.left();
                }
            }
        }
    }

    private static void table(String name, Measured in, Consumer<Incoming> to) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            JsonPackage.read(name, in, to);
            return;
        }
        Optional<Kind> kind = Kind.called(name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT));
        CsvTable.read(
                kind.orElseThrow(() -> new BadInput(name, 0, "this is not called as a table of HSDS.")), name, in, to);
    }

    private static boolean isTable(String name) {
        return (name.endsWith(".json") || name.endsWith(".csv")) && !name.equals(DESCRIPTION);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static String base(ZipEntry entry) {
        return entry.getName().replaceFirst(".*[/\\\\]", "").toLowerCase(Locale.ROOT);
    }
}
