package nl.veerkracht.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.access.SixWords;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The visitor's page without JavaScript, one form after the other. Nothing is kept between them: what the next step needs stands in the form, and of the six words
 * only what proves them.
 */
@Controller
class PlainController {

    /**
     * What a form has besides the first answers.
     *
     * @param words as she typed them
     * @param proof the access token of the words that were drawn
     * @param conversation drawn with the form, so that one form opens one conversation
     * @param id of the message that goes along
     */
    record Sent(
            @Nullable String words,
            @Nullable String proof,
            @Nullable UUID conversation,
            @Nullable UUID id,
            @Nullable String text) {

        String typed() {
            return Objects.requireNonNullElse(words, "");
        }

        @Override
        public String toString() {
            return "Sent[redacted]";
        }
    }

    private static final int LONGEST = 400;

    private final PlainTalk talk;
    private final SixWords words;
    private final YoungDoor door;
    private final ChatTerms terms;
    private final OpeningHours hours;
    private final TeamKeys keys;

    PlainController(
            PlainTalk talk, SixWords words, YoungDoor door, ChatTerms terms, OpeningHours hours, TeamKeys keys) {
        this.talk = talk;
        this.words = words;
        this.door = door;
        this.terms = terms;
        this.hours = hours;
        this.keys = keys;
    }

    @ModelAttribute
    void fromHere(HttpServletRequest request) {
        if (!door.isFromHere(request)) {
            throw Refused.notShown();
        }
    }

    @PostMapping(ChatConfiguration.UNDER + "/begin")
    String begin(
            @ModelAttribute("answers") FirstAnswers answers,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            Model model) {
        List<String> drawn = words.fresh(language(lang));
        model.addAttribute("words", drawn);
        model.addAttribute("proof", PlainTalk.access(String.join("", drawn)));
        return "chat/plain-words";
    }

    private static Locale language(@Nullable String lang) {
        return Texts.ENGLISH.getLanguage().equals(lang) ? Texts.ENGLISH : Texts.DUTCH;
    }

    @PostMapping(ChatConfiguration.UNDER + "/kept")
    String kept(@ModelAttribute("answers") FirstAnswers answers, @ModelAttribute("sent") Sent sent, Model model) {
        return again(sent, model, null);
    }

    private static String again(Sent sent, Model model, @Nullable String fault) {
        model.addAttribute("proof", Objects.requireNonNullElse(sent.proof(), ""));
        model.addAttribute("conversation", UUID.randomUUID());
        model.addAttribute("id", UUID.randomUUID());
        model.addAttribute("fault", fault);
        return "chat/plain-again";
    }

    @PostMapping(ChatConfiguration.UNDER + "/start")
    String start(
            @ModelAttribute("answers") FirstAnswers answers,
            @ModelAttribute("sent") Sent sent,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            Model model) {
        UUID conversation = sent.conversation();
        UUID id = sent.id();
        if (conversation == null || id == null || isTooLong(sent)) {
            throw Refused.notShown();
        }
        if (!PlainTalk.access(sent.typed()).equals(sent.proof())) {
            return again(sent, model, "chat.again.wrong");
        }
        return switch (talk.open(sent.typed(), conversation, id, answers, language(lang))) {
            case Received.Stored stored -> shown(sent.typed(), model, null);
            case Received.Known known -> shown(sent.typed(), model, null);
            case Received.Replayed replayed -> shown(sent.typed(), model, null);
            case Received.Busy() -> again(sent, model, "chat.plain.busy");
            default -> again(sent, model, "chat.wrong.text");
        };
    }

    /** Reads, and sends what she typed along: with the words there is no other way to know that it is she. */
    @PostMapping(ChatConfiguration.UNDER + "/read")
    String read(@ModelAttribute("sent") Sent sent, Model model) {
        if (isTooLong(sent)) {
            throw Refused.notShown();
        }
        String text = Objects.requireNonNullElse(sent.text(), "").strip();
        UUID id = sent.id();
        if (id == null || text.isEmpty()) {
            return shown(sent.typed(), model, null);
        }
        return talk.come(sent.typed()) instanceof Coming.Here(Came came)
                ? shown(sent.typed(), model, fault(talk.send(sent.typed(), came, id, text)))
                : shown(sent.typed(), model, null);
    }

    /** Null when it is in, also when it was in already because the form was sent twice. */
    private static @Nullable String fault(Received received) {
        return switch (received) {
            case Received.Stored stored -> null;
            case Received.Known known -> null;
            case Received.Replayed replayed -> null;
            case Received.Malformed malformed -> "chat.write.long";
            default -> "chat.log.refused";
        };
    }

    private String shown(String typed, Model model, @Nullable String fault) {
        return switch (talk.come(typed)) {
            case Coming.Here(Came came) -> {
                model.addAttribute("lines", talk.read(typed, came));
                model.addAttribute("state", came.state().code());
                model.addAttribute("id", UUID.randomUUID());
                model.addAttribute("fault", fault);
                yield page(model, "chat/plain-talk");
            }
            case Coming.Busy() -> fault(model, "chat.plain.busy");
            default -> fault(model, "chat.come.wrong");
        };
    }

    private String fault(Model model, String fault) {
        model.addAttribute("fault", fault);
        return page(model, "chat/plain-fault");
    }

    private String page(Model model, String template) {
        model.addAttribute("page", ChatPage.of(keys.newest(), hours, terms.silentDays()));
        return template;
    }

    @PostMapping(ChatConfiguration.UNDER + "/gone")
    String wipe(@ModelAttribute("sent") Sent sent, Model model) {
        if (isTooLong(sent)) {
            throw Refused.notShown();
        }
        return talk.wipe(sent.typed()) ? "chat/plain-gone" : fault(model, "chat.come.wrong");
    }

    /** Six words are far shorter; what is longer is not worth the work. */
    private static boolean isTooLong(Sent sent) {
        return sent.typed().length() > LONGEST;
    }
}
