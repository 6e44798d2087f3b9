package nl.veerkracht.chat;

import static java.lang.Boolean.TRUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
     * @param id of the first message, and of a form that sends one later
     * @param to the question whether parts may be passed on that {@code yes} answers
     */
    record Sent(
            @Nullable String words,
            @Nullable String proof,
            @Nullable UUID conversation,
            @Nullable UUID id,
            @Nullable String text,
            @Nullable UUID to,
            @Nullable Boolean yes) {

        static final Sent NOTHING = new Sent(null, null, null, null, null, null, null);

        /** Whether there is more to do than to read. */
        boolean brings() {
            return answers() || message().isPresent();
        }

        boolean answers() {
            return to != null && yes != null;
        }

        String typed() {
            return Objects.requireNonNullElse(words, "");
        }

        UUID form() {
            return Objects.requireNonNullElseGet(id, UUID::randomUUID);
        }

        Optional<String> message() {
            return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
        }

        @Override
        public String toString() {
            return "Sent[redacted]";
        }
    }

    /** Six words are far shorter; what is longer is not worth the work. */
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
        if (conversation == null || id == null) {
            throw Refused.notShown();
        }
        if (!isPhrase(sent) || !PlainTalk.access(sent.typed()).equals(sent.proof())) {
            return again(sent, model, "chat.again.wrong");
        }
        return switch (talk.open(sent.typed(), conversation, id, answers, language(lang))) {
            case Received.Stored stored -> shown(sent, model, null);
            case Received.Known known -> shown(sent, model, null);
            case Received.Replayed replayed -> shown(sent, model, null);
            case Received.Busy() -> again(sent, model, "chat.plain.busy");
            default -> begunBefore(sent, model);
        };
    }

    /** Who went back and sent an older form finds what these words began. */
    private String begunBefore(Sent sent, Model model) {
        return talk.come(sent.typed()) instanceof Coming.Here
                ? shown(sent, model, null)
                : again(sent, model, "chat.wrong.text");
    }

    /** Reads, and sends what she typed along: with the words there is no other way to know that it is she. */
    @PostMapping(ChatConfiguration.UNDER + "/read")
    String read(@ModelAttribute("sent") Sent sent, Model model) {
        if (!isPhrase(sent)) {
            return fault(sent, model, "chat.come.wrong");
        }
        return sent.brings() && talk.come(sent.typed()) instanceof Coming.Here(Came came)
                ? shown(sent, model, brought(sent, came))
                : shown(sent, model, null);
    }

    private @Nullable String brought(Sent sent, Came came) {
        UUID to = sent.to();
        String fault = to != null && sent.answers()
                ? fault(talk.answer(sent.typed(), came, to, TRUE.equals(sent.yes())))
                : null;
        Optional<String> text = sent.message();
        return fault == null && text.isPresent()
                ? fault(talk.send(sent.typed(), came, sent.form(), text.get()))
                : fault;
    }

    /** Null when it is in, also when it was in already because the form was sent twice. */
    private static @Nullable String fault(Received received) {
        return switch (received) {
            case Received.Stored stored -> null;
            case Received.Known known -> null;
            case Received.Replayed replayed -> null;
            case Received.Malformed malformed -> "chat.write.long";
            case Received.TooFast fast -> "chat.plain.fast";
            default -> "chat.log.refused";
        };
    }

    private String shown(Sent sent, Model model, @Nullable String fault) {
        return switch (talk.come(sent.typed())) {
            case Coming.Here(Came came) -> {
                List<PlainLine> lines = talk.read(sent.typed(), came);
                model.addAttribute("lines", lines);
                model.addAttribute(
                        "asked",
                        lines.stream()
                                .filter(PlainLine::open)
                                .map(PlainLine::id)
                                .reduce((first, last) -> last)
                                .orElse(null));
                model.addAttribute("state", came.state().code());
                model.addAttribute("page", ChatPage.of(keys.newest(), hours, terms.silentDays()));
                model.addAttribute("fault", fault);
                yield carried(fault == null ? Sent.NOTHING : sent, model, "chat/plain-talk");
            }
            case Coming.Busy() -> fault(sent, model, "chat.plain.busy");
            default -> fault(sent, model, "chat.come.wrong");
        };
    }

    private static String fault(Sent sent, Model model, String fault) {
        model.addAttribute("fault", fault);
        return carried(sent, model, "chat/plain-fault");
    }

    /** What could not be sent goes back to her, in the form it came from: sent again it is the same message. */
    private static String carried(Sent sent, Model model, String template) {
        model.addAttribute("id", sent.form());
        model.addAttribute("text", sent.message().orElse(null));
        model.addAttribute("to", sent.answers() ? sent.to() : null);
        model.addAttribute("yes", sent.answers() && TRUE.equals(sent.yes()));
        return template;
    }

    @PostMapping(ChatConfiguration.UNDER + "/gone")
    String wipe(@ModelAttribute("sent") Sent sent, Model model) {
        return isPhrase(sent) && talk.wipe(sent.typed()) ? "chat/plain-gone" : fault(sent, model, "chat.come.wrong");
    }

    /** An empty field, or one in other letters, has a key that everybody can make: only six words of ours can be hers. */
    private boolean isPhrase(Sent sent) {
        return sent.typed().length() <= LONGEST && words.isPhrase(Sealing.letters(sent.typed()));
    }
}
