package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.database.Announcements;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hears on every node who may not be signed in any more, and wakes what is open for them here. */
@Component
class Presences implements Announcements.Hearer, HandlerMethodArgumentResolver, WebMvcConfigurer {

    /** Not a record: two streams of one account are two. */
    private static final class Watched {
        private final String account;
        private final Runnable wake;

        Watched(String account, Runnable wake) {
            this.account = account;
            this.wake = wake;
        }
    }

    private final Set<Watched> open = ConcurrentHashMap.newKeySet();
    private final PresenceStore store;
    private final Announcements announcements;

    Presences(PresenceStore store, Announcements announcements) {
        this.store = store;
        this.announcements = announcements;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Presence.class);
    }

    @Override
    public Presence resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        HttpSession session = asked == null ? null : asked.getSession(false);
        String account =
                Acting.current().account().map(id -> id.value().toString()).orElse("");
        return session == null ? Presence.ALWAYS : of(session.getId(), account);
    }

    private Presence of(String session, String account) {
        return new Presence() {
            @Override
            public boolean isStill() {
                // The clock that Spring Session keeps sessions by.
                return store.holds(session, System.currentTimeMillis());
            }

            @Override
            public Watch watch(Runnable wake) {
                Watched watched = new Watched(account, wake);
                open.add(watched);
                announcements.listen(List.of(Presences.this));
                return () -> open.remove(watched);
            }
        };
    }

    @Override
    public String channel() {
        return "signed_out";
    }

    @Override
    public void heard(String account) {
        open.stream().filter(one -> one.account.equals(account)).forEach(one -> one.wake.run());
    }

    @Override
    public void missed() {
        open.forEach(one -> one.wake.run());
    }
}
