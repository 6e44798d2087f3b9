package nl.veerkracht.linkage;

/** Slips between two words: a letter more, less, other, or two neighbours swapped (optimal string alignment). */
final class Edits {

    private Edits() {}

    /** Whether that many slips or fewer lead from one to the other: much quicker than counting them, for a few. */
    static boolean atMost(String a, String b, int most) {
        return atMost(a, 0, b, 0, most);
    }

    private static boolean atMost(String a, int i, String b, int j, int most) {
        while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
            i++;
            j++;
        }
        int left = a.length() - i;
        int right = b.length() - j;
        if (left == 0 || right == 0) {
            return left + right <= most;
        }
        if (most == 0 || Math.abs(left - right) > most) {
            return false;
        }
        return isSwap(a, i, b, j) && atMost(a, i + 2, b, j + 2, most - 1)
                || atMost(a, i + 1, b, j + 1, most - 1)
                || atMost(a, i + 1, b, j, most - 1)
                || atMost(a, i, b, j + 1, most - 1);
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i + 1 < a.length()
                && j + 1 < b.length()
                && a.charAt(i) == b.charAt(j + 1)
                && a.charAt(i + 1) == b.charAt(j);
    }

    static int count(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cell(a, b, i, j, before, last, row);
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static int cell(String a, String b, int i, int j, int[] before, int[] last, int[] row) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int best = Math.min(last[j - 1] + (x == y ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2);
        return swapped ? Math.min(best, before[j - 2] + 1) : best;
    }
}
