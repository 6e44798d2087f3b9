package nl.veerkracht.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory the server that comes along takes for its own cache: the index of encodings is read at random places, and what is not in this cache is copied in
 * every time.
 */
public record ServerCache(long megabytes) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}) ?([MG])B");
    private static final long LEAST = 128;
    private static final long MOST_UNASKED = 4096;

    /** A quarter of the machine's memory, as PostgreSQL's manual advises for a machine it has nearly to itself, at most 4 GB. */
    public static ServerCache ofMachine() {
        return new ServerCache(Math.clamp(machine() / 4, LEAST, MOST_UNASKED));
    }

    /** Such as {@code 900MB} or {@code 12GB}; nothing when it is no size, too little for a server or more than three quarters of the machine's memory. */
    public static Optional<ServerCache> of(String written) {
        Matcher size = WRITTEN.matcher(written.strip());
        if (!size.matches()) {
            return Optional.empty();
        }
        long megabytes = Long.parseLong(size.group(1)) * ("G".equals(size.group(2)) ? 1024 : 1);
        return megabytes < LEAST || megabytes > machine() / 4 * 3
                ? Optional.empty()
                : Optional.of(new ServerCache(megabytes));
    }

    private static long machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    }

    Map<String, String> settings() {
        return Map.of(
                "shared_buffers", megabytes + "MB", "effective_cache_size", Math.max(megabytes, machine() / 2) + "MB");
    }
}
