package nl.veerkracht.access;

import java.util.regex.Pattern;
import nl.veerkracht.web.Refused;

/** What people write into a single line, without what does not belong there. */
final class Written {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,180}");
    static final int MOST = 200;

    private Written() {}

    static NewAccount clean(NewAccount fresh) {
        return new NewAccount(name(fresh.name()), email(fresh.email()), fresh.organisation(), fresh.roles());
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.strip().length() <= MOST
                && !CONTROL.matcher(name).find();
    }

    static boolean isEmail(String email) {
        return EMAIL.matcher(email.strip()).matches()
                && !CONTROL.matcher(email.strip()).find();
    }

    static String name(String name) {
        if (!isName(name)) {
            throw new Refused("access.name.unusable");
        }
        return name.strip();
    }

    static String email(String email) {
        if (!isEmail(email)) {
            throw new Refused("access.email.unusable");
        }
        return email.strip();
    }
}
