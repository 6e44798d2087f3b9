package nl.veerkracht.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Readability;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the open form asks reads easily, and asks the same in every language. */
@HouseTest
class QuestionTests {

    @Autowired
    QuestionFile file;

    private static List<String> said(Questions asked) {
        return Stream.concat(
                        Stream.of(
                                asked.lead(),
                                asked.fact().hint(),
                                asked.think().hint(),
                                asked.about().hint(),
                                asked.where().hint()),
                        asked.seen().stream().map(one -> one.text() + "."))
                .toList();
    }

    @Test
    void every_kind_of_sender_is_asked_in_plain_dutch() {
        Stream.of(Stands.values()).forEach(stands -> {
            Readability read = Readability.of(said(file.of(Texts.DUTCH, stands)));
            assertThat(read.index()).as(stands.code()).isGreaterThan(85);
            assertThat(read.perSentence()).as(stands.code()).isLessThan(9.5);
            assertThat(read.longest()).as(stands.code()).isLessThanOrEqualTo(15);
        });
    }

    @Test
    void every_language_has_the_same_examples() {
        Stream.of(Stands.values())
                .forEach(stands -> assertThat(file.of(Texts.ENGLISH, stands).seen())
                        .extracting(Questions.Example::value)
                        .isEqualTo(file.of(Texts.DUTCH, stands).seen().stream()
                                .map(Questions.Example::value)
                                .toList()));
    }
}
