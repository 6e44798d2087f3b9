package nl.veerkracht.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system says of the memory of a process. */
final class ProcessMemory {

    private ProcessMemory() {}

    /**
     * Resident memory in megabytes: {@code VmRSS} for now, {@code VmHWM} for the most it ever was; 0 when it is just ending.
     *
     * @throws IOException when it has ended
     */
    static int megabytes(Process process, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(what + ":"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
