package nl.veerkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.veerkracht.chat.Came;
import nl.veerkracht.chat.Message;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.chat.TestTalks;
import nl.veerkracht.testing.Dump;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The made-up helpline. */
@HouseTest
@Tag("long")
class DemoHelplineTests {

    @Autowired
    Demo demo;

    @Autowired
    TestTalks talks;

    @Test
    void who_types_the_words_of_the_demo_comes_back_to_a_conversation_that_stands_nowhere_in_plain() {
        demo.load();
        demo.load();
        String words = String.join(" ", demo.chatWords().getLast());
        Came came = talks.come(Sealing.text(Sealing.accessToken(words)));
        byte[] key = Sealing.unwrapForVisitor(
                Sealing.bytes(came.visitorKey()),
                Sealing.visitorKey(words),
                came.conversation().value());
        assertThat(came.messages())
                .extracting(Message::envelope)
                .extracting(envelope -> Sealing.open(key, envelope))
                .hasSize(6)
                .last()
                .asString()
                .contains("bij mijn tante");
        assertThat(Dump.find(List.of("bij mijn tante", "sleutelbos", "foto van mij", "klompvis", "werkadres metaal")))
                .isEmpty();
    }
}
