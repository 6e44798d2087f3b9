package nl.veerkracht.herspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What she says and decides in her own space. What asks for a person reaches her coordinator in the same transaction. */
@Component
@Transactional
class HerWriting {

    static final int LONG = 4000;
    static final int STORY = 20_000;
    private static final Duration STORY_OPEN = Duration.ofDays(30);

    private final Herself herself;
    private final SpaceStore spaces;
    private final LetterStore letters;
    private final MarkStore marks;
    private final StoryStore stories;
    private final InsightStore insight;
    private final HerReading reading;
    private final HerNeeds needs;
    private final Phrases phrases;
    private final Audit audit;
    private final Clock clock;

    HerWriting(
            Herself herself,
            SpaceStore spaces,
            LetterStore letters,
            MarkStore marks,
            StoryStore stories,
            InsightStore insight,
            HerReading reading,
            HerNeeds needs,
            Phrases phrases,
            Audit audit,
            Clock clock) {
        this.herself = herself;
        this.spaces = spaces;
        this.letters = letters;
        this.marks = marks;
        this.stories = stories;
        this.insight = insight;
        this.reading = reading;
        this.needs = needs;
        this.phrases = phrases;
        this.audit = audit;
        this.clock = clock;
    }

    void readEasy(boolean easy) {
        UUID line = Herself.line();
        spaces.readEasy(line, easy);
        audit.change("herspace.easy", line, Map.of("on", String.valueOf(easy)));
    }

    void endSessions() {
        phrases.endSessions(HerSpaces.PURPOSE, Herself.line());
    }

    void write(Letter.Kind kind, String text) {
        if (kind == Letter.Kind.WITHDRAWAL) {
            throw new Refused("herspace.refused.kind");
        }
        sent(kind, required(text, LONG));
    }

    private void sent(Letter.Kind kind, String text) {
        Line line = herself.head().line();
        UUID id = UUID.randomUUID();
        letters.add(id, line, kind, text);
        needs.letter(id, line.id().value(), kind);
        audit.change("herspace.letter", List.of(line.id().value(), id), Map.of("kind", kind.code()));
    }

    /** A low mark, or clearly lower than the time before, asks for her coordinator; the marks themselves decide nothing. */
    void give(Marks.Kind kind, List<Integer> given, @Nullable String words) {
        Line line = herself.head().line();
        String clean = words == null || words.isBlank() ? null : required(words, LONG);
        Marks now = new Marks(UUID.randomUUID(), kind, given, clean, clock.instant());
        if (!now.believable()) {
            throw new Refused("herspace.refused.marks");
        }
        Marks before = marks.newest(line).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElse(null);
        marks.give(line, now);
        if (now.asks(before)) {
            needs.marks(now.id(), line.id().value());
        }
        audit.change("herspace.marks", List.of(line.id().value(), now.id()), Map.of("kind", kind.code()));
    }

    void takeBack(UUID share) {
        Herself.line();
        if (!insight.takeBack(share)) {
            throw new Refused("herspace.refused.share");
        }
        audit.change("share.withdraw", List.of(Herself.line(), share), Map.of());
        sent(Letter.Kind.WITHDRAWAL, "");
    }

    void tell(String story) {
        Line line = herself.head().line();
        stories.write(line, required(story, STORY));
        audit.change("herspace.story.write", line.id().value(), Map.of());
    }

    /** Only to who is on her team now, and for thirty days: again is one touch. */
    void giveStory(UUID account) {
        UUID line = Herself.line();
        boolean helper = reading.helpers(line).stream()
                .anyMatch(one -> one.who().id().value().equals(account));
        if (!helper || stories.read(herself.head().line()).isEmpty()) {
            throw new Refused("herspace.refused.reader");
        }
        Instant until = clock.instant().plus(STORY_OPEN);
        stories.give(line, account, until);
        audit.change("herspace.story.give", List.of(line, account), Map.of("until", until.toString()));
    }

    void takeStoryBack(UUID account) {
        UUID line = Herself.line();
        if (stories.takeBack(line, account)) {
            audit.change("herspace.story.take-back", List.of(line, account), Map.of());
        }
    }

    static String required(@Nullable String text, int longest) {
        String clean = text == null ? "" : text.strip();
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refused("herspace.refused.text");
        }
        return clean;
    }
}
