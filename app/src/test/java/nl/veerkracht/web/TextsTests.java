package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTests {

    private static final Pattern ASKED_IN_TEMPLATES =
            Pattern.compile("(?:\\bt|tOr|count)\\(\\s*(?:[^\"()]*\\?)?\\s*\"([a-z][\\w.-]*)\"(\\s*\\+)?");
    private static final Pattern ASKED_IN_JAVA = Pattern.compile(
            "(?:\\b(?:t|count|text|Refused|after|rejectValue|reject|work|personal|personalPost)\\(|message = )[^\";]{0,60}?\"([a-z]+\\.[\\w.-]+)\"(\\s*\\+)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final Texts texts = new Texts(true);

    @Test
    void everyTextIsThereInEveryLanguage() {
        Set<String> dutch = texts.of(Texts.DUTCH).keySet();

        assertThat(texts.of(Texts.ENGLISH).keySet()).isEqualTo(dutch);
        assertThat(dutch).isNotEmpty();
    }

    @Test
    void noTextIsEmptyAndAllLanguagesFillInTheSameThings() {
        texts.of(Texts.DUTCH).forEach((key, dutch) -> {
            String english = texts.text(Texts.ENGLISH, key);
            assertThat(dutch).as(key).isNotBlank();
            assertThat(english).as(key).isNotBlank();
            assertThat(placeholders(english)).as(key).isEqualTo(placeholders(dutch));
        });
    }

    @Test
    void everyKeyIsNamedAfterTheRoomItsFileIsOf() throws IOException {
        for (Path file : files(Path.of("src/main/resources/messages"), ".properties")) {
            String room = file.getFileName().toString().replaceAll("_..\\.properties$", "");
            for (String line : Files.readAllLines(file)) {
                assertThat(line).matches("\\s*|#.*|" + room + "\\.[a-z0-9_.-]+ ?=.*|\\s+.*");
            }
        }
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path template : files(Path.of("src/main/jte"), ".jte")) {
            missing.addAll(missing(ASKED_IN_TEMPLATES, template));
        }
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            missing.addAll(missing(ASKED_IN_JAVA, source));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void noScreenTextStandsInATemplate() throws IOException {
        for (Path template : files(Path.of("src/main/jte"), ".jte")) {
            assertThat(wordsIn(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void aTextThatIsNotThereIsAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> texts.text(Texts.DUTCH, "web.no-such-text"));
    }

    @Test
    void outsideOfTestsAMissingTextShowsItsKeyAndNotAnErrorPage() {
        assertThat(new Texts(false).text(Texts.DUTCH, "web.no-such-text")).isEqualTo("web.no-such-text");
    }

    @Test
    void anApostropheIsJustAnApostrophe() {
        Map<String, String> all = texts.of(Texts.DUTCH);

        assertThat(texts.text(Texts.DUTCH, "web.when.minutes-ago.many", 3)).isEqualTo("3 minuten geleden");
        assertThat(all).isNotEmpty();
    }

    private Set<String> missing(Pattern asked, Path file) throws IOException {
        return asked.matcher(Files.readString(file))
                .results()
                .filter(found -> !isThere(found))
                .map(found -> file + ": " + found.group(1))
                .collect(Collectors.toSet());
    }

    /** A key that goes on after a plus is there when some text starts with it. */
    private boolean isThere(MatchResult found) {
        String key = found.group(1);
        return found.group(2) == null
                ? texts.has(key) || texts.has(key + ".one")
                : texts.of(Texts.DUTCH).keySet().stream().anyMatch(one -> one.startsWith(key));
    }

    /** Letters between tags, and in the attributes people hear or see, that do not come from an expression. */
    private static List<String> wordsIn(String template) {
        String page = template.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll(
                        "(?m)^\\s*[@!](import|param|if|else|elseif|for|endif|endfor|template|endraw|raw|\\{).*$", "")
                .replaceAll("@(if|elseif|for)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|@(else|endif|endfor)", "")
                .replaceAll("\\$(unsafe)?\\{[^}]*}", "")
                .replaceAll("!\\{[^}]*}", "");
        Stream<String> between = Pattern.compile(">([^<>`]*[\\p{L}]{2}[^<>`]*)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1).strip());
        Stream<String> attributes = Pattern.compile("(?:alt|title|aria-label|placeholder)=\"([^\"]*\\p{L}[^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1));
        return Stream.concat(between, attributes)
                .filter(words -> !words.contains("@template"))
                .toList();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
