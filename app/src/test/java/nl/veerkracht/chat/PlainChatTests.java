package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The forms for who has no JavaScript, sent by hand: twice, with a mistyped word, and after another form. */
@HouseTest
class PlainChatTests extends OpenedTalk {

    private static final Pattern FORM = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");
    private static final String SAID = "Durf ik dit te zeggen & <b>te sturen</b>?";

    @Autowired
    MockMvc web;

    @Autowired
    Conversations conversations;

    @Autowired
    TestTalks talks;

    private String page(MockHttpServletRequestBuilder form) throws Exception {
        MockHttpServletResponse answer = web.perform(form).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return answer.getContentAsString();
    }

    private String read(String words, String form, String text) throws Exception {
        return page(
                post("/info/40/read").param("words", words).param("id", form).param("text", text));
    }

    private static String form(String page) {
        Matcher matcher = FORM.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private List<String> said() {
        return talks.come(she.access()).messages().stream()
                .map(message -> Sealing.open(she.key(), message.envelope()))
                .toList();
    }

    @Test
    void a_mistyped_word_gives_her_message_back_and_once_the_words_are_right_it_is_there_once() throws Exception {
        String form = UUID.randomUUID().toString();
        String fault = read(she.phrase() + " x", form, SAID);
        assertThat(fault)
                .contains("Durf ik dit te zeggen &amp; &lt;b&gt;te sturen&lt;/b&gt;?</textarea>")
                .contains("Je bericht staat nog hieronder.");
        assertThat(form(fault)).isEqualTo(form);
        assertThat(read("w".repeat(500), form, SAID)).contains("Durf ik dit te zeggen");
        assertThat(said()).hasSize(1);

        String talk = read(she.phrase(), form(fault), SAID);
        assertThat(talk).contains("te sturen").contains("autocomplete=\"off\"></textarea>");
        assertThat(form(talk)).isNotEqualTo(form);
        assertThat(said()).hasSize(2);
    }

    @Test
    void a_form_that_is_sent_twice_is_one_message_and_one_that_was_changed_meanwhile_is_another() throws Exception {
        String form = UUID.randomUUID().toString();
        read(she.phrase(), form, SAID);
        read(she.phrase(), form, SAID);
        assertThat(said()).hasSize(2);
        read(she.phrase(), form, "Iets anders");
        assertThat(said()).hasSize(3).last().asString().contains("Iets anders");
        read(she.phrase(), UUID.randomUUID().toString(), SAID);
        assertThat(said()).hasSize(4);
    }

    @Test
    void what_is_too_long_stays_in_the_field() throws Exception {
        String form = UUID.randomUUID().toString();
        String talk = read(she.phrase(), form, "é".repeat(6000));
        assertThat(talk).contains("Dit is te lang.").contains("éééé");
        assertThat(form(talk)).isEqualTo(form);
        assertThat(said()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "安全", "Вода"})
    void no_words_and_words_in_other_letters_are_wrong_words_also_where_somebody_opened_a_conversation_under_them(
            String typed) throws Exception {
        TestVisitor somebody = new TestVisitor(typed);
        talks.open(somebody.opening(team.key(), Urgency.TALK, "Kom maar hier"));
        int before = talks.come(somebody.access()).messages().size();
        String form = UUID.randomUUID().toString();
        String fault = read(typed, form, SAID);
        assertThat(fault)
                .contains("Bij deze woorden is geen gesprek")
                .contains("te sturen&lt;/b&gt;?</textarea>")
                .doesNotContain("Kom maar hier");
        assertThat(form(fault)).isEqualTo(form);
        assertThat(start(typed, somebody.access())).contains("nog niet").doesNotContain("Kom maar hier");
        assertThat(page(post("/info/40/gone").param("words", typed))).contains("Bij deze woorden is geen gesprek");
        assertThat(talks.come(somebody.access()).messages()).hasSize(before);
    }

    @Test
    void a_conversation_that_her_words_do_not_open_is_not_hers_and_her_message_stays() throws Exception {
        TestVisitor other = new TestVisitor();
        Opening opening = other.opening(team.key(), Urgency.TALK, "Niet van haar");
        talks.open(new Opening(
                opening.conversation(),
                opening.access(),
                Sealing.text(new byte[60]),
                opening.teamKey(),
                opening.teamVersion(),
                opening.language(),
                opening.urgency(),
                opening.first()));
        assertThat(read(other.phrase(), UUID.randomUUID().toString(), SAID))
                .contains("Bij deze woorden is geen gesprek")
                .contains("te sturen&lt;/b&gt;?</textarea>");
        assertThat(talks.come(other.access()).messages()).hasSize(1);
    }

    @Test
    void who_sends_an_old_form_with_her_words_finds_what_she_began() throws Exception {
        String phrase = new TestVisitor().phrase();
        String proof = Sealing.text(Sealing.accessToken(phrase));
        for (int times = 0; times < 2; times++) {
            assertThat(start(phrase, proof)).contains("Jouw gesprek");
        }
    }

    private String start(String words, String proof) throws Exception {
        return page(post("/info/40/start")
                .param("words", words)
                .param("proof", proof)
                .param("conversation", UUID.randomUUID().toString())
                .param("id", UUID.randomUUID().toString()));
    }

    @Test
    void what_may_be_passed_on_is_asked_with_the_words_themselves_and_answered_once_also_after_a_mistyped_word()
            throws Exception {
        UUID part = talks.come(she.access()).messages().getFirst().envelope().id();
        UUID ask = UUID.randomUUID();
        String asks = "{\"kind\":\"ask\",\"parts\":[\"%s\",\"%s\"]}".formatted(part, UUID.randomUUID());
        people.run(team.helper(), () -> conversations.take(she.conversation()));
        people.run(
                team.helper(),
                () -> conversations.send(
                        she.conversation(),
                        Sealing.seal(she.key(), she.conversation().value(), Side.HELPER, 1, ask, asks)));
        assertThat(page(post("/info/40/read").param("words", she.phrase())))
                .contains("Er is iemand voor je.</p>")
                .contains("<q>Hoi</q><q>een eerder bericht</q>")
                .contains("Mag dit doorgegeven worden?");

        assertThat(answer("mis", ask, false))
                .contains("Je antwoord is nog niet verstuurd.")
                .contains("name=\"to\" value=\"" + ask + "\"")
                .contains("name=\"yes\" value=\"false\"");
        assertThat(answer(she.phrase(), ask, false))
                .contains("Je zei: nee.")
                .doesNotContain("Mag dit doorgegeven worden?");
        assertThat(answer(she.phrase(), ask, true)).doesNotContain("Je zei: ja");
        assertThat(answer(she.phrase(), part, true)).doesNotContain("Je zei: ja");
        assertThat(said()).hasSize(3);
        assertThat(said().getLast()).contains("\"yes\":false").contains(ask.toString());
    }

    private String answer(String words, UUID to, boolean yes) throws Exception {
        return page(post("/info/40/read")
                .param("words", words)
                .param("to", to.toString())
                .param("yes", String.valueOf(yes)));
    }

    @Test
    void a_conversation_that_began_sealed_is_plain_for_everybody_once_it_was_read_without_a_script() throws Exception {
        people.run(team.helper(), () -> conversations.take(she.conversation()));
        assertThat(isPlain()).isFalse();
        try (ChatClient.Events events = line.stream(she, 0)) {
            assertThat(events.next("state").path("mode").asString()).isEqualTo("sealed");
            assertThat(page(post("/info/40/read").param("words", she.phrase()))).contains("Hoi");
            assertThat(events.next("state").path("mode").asString()).isEqualTo("plain");
        }
        assertThat(isPlain()).isTrue();
        assertThat(line.come(she).body().path("mode").asString()).isEqualTo("plain");
    }

    private boolean isPlain() {
        return people.as(team.helper(), () -> conversations.find(she.conversation()))
                .orElseThrow()
                .plain();
    }
}
