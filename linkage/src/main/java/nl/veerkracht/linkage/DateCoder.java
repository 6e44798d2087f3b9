package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Turns birth dates into {@link DateCode}s under permutations that follow from the key. Thread-safe. */
final class DateCoder {

    private static final int YEARS = 128;

    private final int[] years;
    private final int[] parts;
    private final List<int[]> digits = new ArrayList<>();

    DateCoder(byte[] subkey) {
        KeyedHash hash = new KeyedHash(subkey);
        years = shuffled(hash, "years", YEARS);
        parts = shuffled(hash, "parts", 100);
        for (int i = 0; i < 8; i++) {
            digits.add(shuffled(hash, "digit " + i, 10));
        }
    }

    DateCode code(BirthDate date) {
        long[] bits = new long[2];
        for (int year = date.year() - DateCode.REACH / 2; year <= date.year() + DateCode.REACH / 2; year++) {
            int position = years[Math.floorMod(year, YEARS)];
            bits[position >> 6] |= 1L << (position & 63);
        }
        return new DateCode(precision(date), bits[0], bits[1], parts[date.month()], parts[date.day()], digits(date));
    }

    private static int precision(BirthDate date) {
        if (date.estimated()) {
            return DateCode.GUESSED;
        }
        return date.month() == 0 ? DateCode.YEAR : date.day() == 0 ? DateCode.MONTH : DateCode.DAY;
    }

    private long digits(BirthDate date) {
        int rest = Math.floorMod(date.year(), 10_000) * 10_000 + date.month() * 100 + date.day();
        long code = 0;
        for (int i = 7; i >= 0; i--) {
            code = code << 8 | digits.get(i)[rest % 10];
            rest /= 10;
        }
        return code;
    }

    private static int[] shuffled(KeyedHash hash, String purpose, int size) {
        List<Long> order = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> order.add(hash.hash(purpose, String.valueOf(i))));
        List<Long> sorted = new ArrayList<>(order);
        Collections.sort(sorted);
        return order.stream().mapToInt(sorted::indexOf).toArray();
    }
}
