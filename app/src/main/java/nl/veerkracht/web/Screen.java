package nl.veerkracht.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.validation.BindingResult;

/** What every template gets as {@code screen}: texts and time in the reader's language, who reads, and where the reader is. */
public final class Screen {

    private final Frame frame;
    private final HttpServletRequest request;
    private final Map<String, ?> model;
    private final Locale wanted;
    private final Locale language;
    private final When when;

    /** @param room whose template it is: a room that does not speak the reader's language speaks Dutch, wholly and not by the sentence */
    Screen(Frame frame, HttpServletRequest request, Map<String, ?> model, String room) {
        this.frame = frame;
        this.request = request;
        this.model = model;
        this.wanted = Language.of(request, frame.texts);
        this.language = frame.texts.speaks(wanted, room) ? wanted : Texts.DUTCH;
        this.when = new When(frame.texts, language, frame.clock);
    }

    /** The text under this key in the reader's language; {@code {0}} … are the arguments. */
    public String t(String key, Object... args) {
        return frame.texts.text(language, key, args);
    }

    /** The text under {@code key.one} or {@code key.many}, the count is {@code {0}}. */
    public String count(String key, long count) {
        return t(key + (count == 1 ? ".one" : ".many"), count);
    }

    public Locale locale() {
        return language;
    }

    /** The languages the reader can choose from. */
    public List<Locale> languages() {
        return Language.offered(frame.texts);
    }

    /** "rtl" for a language that is written from right to left. */
    public String direction(Locale written) {
        return frame.texts.fromRight(written) ? "rtl" : "ltr";
    }

    /** "3 mei 2026". */
    public String date(LocalDate date) {
        return when.date(date);
    }

    /** "3 mei 2026", the day it was in Amsterdam. */
    public String date(Instant moment) {
        return when.date(when.day(moment));
    }

    /** "zondag 3 mei". */
    public String weekday(LocalDate date) {
        return when.weekday(date);
    }

    /** "14.30". */
    public String time(Instant moment) {
        return when.time(moment);
    }

    /** "3 mei 2026, 14.30". */
    public String moment(Instant moment) {
        return when.moment(moment);
    }

    /** "12 minuten geleden", "gisteren", and after two weeks the date. */
    public String ago(Instant moment) {
        return when.ago(moment);
    }

    /** "vandaag", "4 dagen geleden", and after two weeks the date. */
    public String ago(LocalDate day) {
        return when.ago(day);
    }

    /** "morgen", "over 12 dagen", and from two months on, or when past, the date. */
    public String until(LocalDate day) {
        return when.until(day);
    }

    /** "morgen", "over 12 dagen", and when past "2 dagen te laat": for what somebody must do. */
    public String due(LocalDate day) {
        return when.due(day);
    }

    /** As {@link #due(LocalDate)}, for the last day before this moment; on the day itself the time. */
    public String due(Instant moment) {
        return when.day(moment.minusMillis(1)).isBefore(today())
                ? when.due(when.day(moment.minusMillis(1)))
                : until(moment);
    }

    /** A date as far as known: {@code 2009}, {@code 2009-05} ("mei 2009") or {@code 2009-05-03}. */
    public String partial(String iso) {
        return when.partial(iso);
    }

    /** "15 jaar"; from sixteen to nineteen "17 jaar en 10 maanden". */
    public String age(LocalDate born) {
        return when.age(born);
    }

    /** As {@link #until(LocalDate)}, for the day it is in Amsterdam; on the day itself the time. Midnight is the end of a day, not the start of the next. */
    public String until(Instant moment) {
        LocalDate last = when.day(moment.minusMillis(1));
        boolean wholeDay = !last.equals(when.day(moment));
        return last.equals(today()) && !wholeDay && !past(moment)
                ? t("web.when.before", time(moment))
                : when.until(last);
    }

    /** Whether this moment is over. */
    public boolean past(Instant moment) {
        return moment.isBefore(now());
    }

    /** "Goedemorgen, Noor", by the clock in Amsterdam. */
    public String greeting(String name) {
        int hour = now().atZone(When.AMSTERDAM).getHour();
        return t(
                "web.greeting." + (hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening"),
                name);
    }

    /** Today in Amsterdam. */
    public LocalDate today() {
        return when.today();
    }

    /** Now. */
    public Instant now() {
        return frame.clock.instant();
    }

    /** Who reads. */
    public Actor actor() {
        return Acting.current();
    }

    public boolean signedIn() {
        return actor() instanceof Actor.Person;
    }

    /** Whether the reader came in with a code phrase: a young person in her own space, or a parent. */
    public boolean comesByPhrase() {
        return Language.comesByPhrase();
    }

    /** Whether the reader has any of these roles: what a screen offers, never what a face decides. */
    public boolean may(Role... roles) {
        return Arrays.stream(roles).anyMatch(actor()::is);
    }

    /** The path of this screen, without query. */
    public String path() {
        return Language.path(request);
    }

    /** The hidden fields every form that posts starts with: the CSRF token and, for who is not signed in, the language. */
    public Content csrf() {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return output -> {
            if (token != null) {
                Hidden.field(output, token.getParameterName(), token.getToken());
            }
            if (Language.carried(request, frame.texts)) {
                Hidden.field(output, Language.PARAMETER, wanted.getLanguage());
            }
        };
    }

    /** The same address with the chosen language carried along, for who has no session to keep it in. */
    public String url(String path) {
        return Language.carried(request, frame.texts)
                ? path + (path.contains("?") ? "&" : "?") + "lang=" + wanted.getLanguage()
                : path;
    }

    /** This same page in another language, for who has no session to keep the choice in. */
    public String inLanguage(Locale other) {
        return Language.samePageIn(request, other);
    }

    /** The values and faults of the form under this name in the model. */
    public Fields fields(String name) {
        return new Fields(this, name, (BindingResult) model.get(BindingResult.MODEL_KEY_PREFIX + name));
    }

    /** The sentence to show once, or null. */
    public @Nullable String notice() {
        return model.get(Notice.ATTRIBUTE) instanceof Notice notice
                ? t(notice.key(), notice.args().toArray())
                : null;
    }

    /** Another room's template as a part of this screen; it gets {@code screen} besides these parameters. */
    public Content piece(String template, Map<String, Object> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("screen", this);
        return output -> frame.templates.render(template + ".jte", all, output);
    }

    /** The text under this key, or under {@code other} when there is none: for codes that another room makes up. */
    public String tOr(String key, String other) {
        return t(frame.texts.has(key) ? key : other);
    }

    /** Where the reader can go. */
    public List<NavigationEntry> navigation(NavigationEntry.Place... places) {
        List<NavigationEntry.Place> wanted = List.of(places);
        return frame.navigation.stream()
                .filter(entry -> wanted.contains(entry.place()) && entry.isFor(actor()))
                .toList();
    }

    /** Whether the reader is at this entry or below it. */
    public boolean at(NavigationEntry entry) {
        return entry.holds(path());
    }

    /** The numbers for who needs help now. */
    public List<Crisis.Line> crisis() {
        return frame.crisis.lines();
    }

    /** The address of one of our files, which changes with its content. */
    public String asset(String name) {
        return frame.assets.url(name);
    }

    /** The neutral site the exit leads to. */
    public String elsewhere() {
        return frame.crisis.elsewhere();
    }

    /** The style that stands inside public pages. */
    public String publicStyle() {
        return frame.assets.publicStyle();
    }

    Texts texts() {
        return frame.texts;
    }
}
