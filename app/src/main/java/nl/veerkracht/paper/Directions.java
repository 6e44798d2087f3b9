package nl.veerkracht.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Map;
import java.util.stream.IntStream;

/** Text in more than one direction on paper: a Dutch sentence with an Arabic name in it, by the JDK's own rules of order. */
final class Directions implements BidiSplitter {

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] order = {};

    @Override
    public void setParagraph(String text, byte direction) {
        paragraph = new Bidi(text, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int runs = paragraph.getRunCount();
        byte[] levels = new byte[runs];
        order = new Integer[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) paragraph.getRunLevel(run);
            order[run] = run;
        }
        if (runs > 0) {
            Bidi.reorderVisually(levels, 0, order, 0, runs);
        }
    }

    @Override
    public int countTextRuns() {
        return order.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int run = order[index];
        int start = paragraph.getRunStart(run);
        return new BidiTextRun(
                start, paragraph.getRunLimit(run) - start, paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }

    /** Puts a run that reads from right to left in the order in which it is drawn. */
    static final class Reversed implements BidiReorderer {

        private static final Map<Integer, Integer> MIRRORED = Map.of(
                (int) '(', (int) ')', (int) ')', (int) '(', (int) '[', (int) ']', (int) ']', (int) '[', (int) '<',
                (int) '>', (int) '>', (int) '<', (int) '«', (int) '»', (int) '»', (int) '«');

        @Override
        public String reorderRTLTextToLTR(String text) {
            int[] letters = text.codePoints().toArray();
            return IntStream.range(0, letters.length)
                    .map(i -> letters[letters.length - 1 - i])
                    .map(letter -> MIRRORED.getOrDefault(letter, letter))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        @Override
        public String shapeText(String text) {
            return ArabicLetters.shaped(text);
        }

        @Override
        public String deshapeText(String text) {
            return ArabicLetters.plain(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
