package nl.veerkracht.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.veerkracht.web.Screen;

/** What can be wrong in a package, as {@link BadInput} says it, to tell it in the reader's language. What is not among these is told as it was said. */
enum Reason {
    NO_FIELD("this (\\S+) has no (\\S+)\\."),
    NOT_THERE("(\\S+) of (\\S+) names (.*), which is not there\\."),
    UNFIT("(\\S+) of (\\S+) (?:must be|has) .*\\."),
    CELLS("there are (\\d+) cells where the header has (\\d+)\\."),
    TWICE("the id (\\S+) stands there twice\\."),
    NO_JSON("this is not right JSON.*"),
    NO_CSV("this is not (?:right CSV|UTF-8 text)\\."),
    NO_ID("there is no column id\\."),
    NO_TABLE("this is not called as a table of HSDS\\.|there is no table of HSDS in this file\\."),
    TOO_MUCH("this unpacks to far more than it should\\.|a record is longer than .*");

    private final Pattern said;

    Reason(String said) {
        this.said = Pattern.compile(said, Pattern.DOTALL);
    }

    static Optional<String> told(Screen screen, String what) {
        return Arrays.stream(values())
                .filter(one -> one.said.matcher(what).matches())
                .findFirst()
                .map(one -> screen.t(one.key(), one.parts(what)));
    }

    private String key() {
        return "directory.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Object[] parts(String what) {
        Matcher matcher = said.matcher(what);
        MatchResult read = matcher.matches() ? matcher.toMatchResult() : matcher;
        return IntStream.rangeClosed(1, read.groupCount()).mapToObj(read::group).toArray();
    }
}
