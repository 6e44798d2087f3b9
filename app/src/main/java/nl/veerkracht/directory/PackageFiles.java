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

    private final Consumer<Incoming> to;
    private final Consumer<BadInput> refused;
    private final long most;

    private PackageFiles(Consumer<Incoming> to, Consumer<BadInput> refused, long most) {
        this.to = to;
        this.refused = refused;
        this.most = most;
    }

    /** Gives each row of the package to {@code to}; stops at the first that is not right. */
    static void read(Path from, Consumer<Incoming> to) {
        Consumer<BadInput> stop = fault -> {
            throw fault;
        };
        read(from, to, stop, Long.MAX_VALUE);
    }

    /**
     * Gives each row of the package to {@code to}, and each that is not right to {@code refused}.
     *
     * @param most bytes of all tables together, unpacked
     * @throws BadInput when it cannot be read further
     */
    static void read(Path from, Consumer<Incoming> to, Consumer<BadInput> refused, long most) {
        new PackageFiles(to, refused, most).read(from);
    }

    private void read(Path from) {
        try {
            if (Files.isDirectory(from)) {
                folder(from);
            } else if (!Files.isRegularFile(from)) {
                throw new BadInput(from.toString(), 0, "there is no such file or folder.");
            } else if (name(from).endsWith(".zip")) {
                zip(from);
            } else {
                file(from);
            }
        } catch (IOException e) {
            throw new BadInput(
                    String.valueOf(from.getFileName()), 0, "this cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void folder(Path from) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            List<Path> tables = all.filter(Files::isRegularFile)
                    .filter(file -> isTable(name(file)))
                    .sorted(Comparator.comparing(PackageFiles::name))
                    .toList();
            if (tables.isEmpty()) {
                throw new BadInput(from.toString(), 0, "there is no table of HSDS in this folder.");
            }
            for (Path table : tables) {
                file(table);
            }
        }
    }

    private void file(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            table(String.valueOf(file.getFileName()), new Measured(in, most));
        }
    }

    private void zip(Path from) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile())) {
            List<? extends ZipEntry> tables = zip.stream()
                    .filter(entry -> !entry.isDirectory() && isTable(base(entry)))
                    .sorted(Comparator.comparing(PackageFiles::base))
                    .toList();
            if (tables.isEmpty()) {
                throw new BadInput(String.valueOf(from.getFileName()), 0, "there is no table of HSDS in this file.");
            }
            long left = Math.min(most, Measured.unpacked(Files.size(from)));
            for (ZipEntry entry : tables) {
                try (Measured in = new Measured(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), left)) {
                    table(base(entry), in);
                    left = in.left();
                }
            }
        }
    }

    private void table(String name, Measured in) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            JsonPackage.read(name, in, to, refused);
            return;
        }
        Optional<Kind> kind = Kind.called(name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT));
        CsvTable.read(
                kind.orElseThrow(() -> new BadInput(name, 0, "this is not called as a table of HSDS.")),
                name,
                in,
                to,
                refused);
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
