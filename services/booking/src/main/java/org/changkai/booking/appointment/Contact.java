package org.changkai.booking.appointment;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a visit is for: personal data, which is sealed wherever it is kept and never told to other services.
 *
 * @param phone normalised, see {@link Phone}
 * @param visitor who comes, if it is not the contact
 * @param relation of the contact to the visitor
 * @param consent true if the visitor is said to have agreed; null if nobody was asked
 * @param email where messages go too; null for none
 * @param language of messages, zh or en; null for zh
 * @param area 12-digit code of where a home visit is made; null for any other visit
 * @param address in that area; null for any other visit
 */
public record Contact(
        String name,
        String phone,
        @Nullable String visitor,
        @Nullable String relation,
        @Nullable Boolean consent,
        @Nullable String email,
        @Nullable String language,
        @Nullable String area,
        @Nullable String address) {

    /** For lists: 张* and 138****0001. */
    public Contact masked() {
        return masked(Contact::maskedName);
    }

    /** For whoever has verified the number, and must tell the members of a family apart: 张*明, and *明 for two characters. */
    public Contact maskedForFamily() {
        return masked(Contact::endOfName);
    }

    private Contact masked(UnaryOperator<String> names) {
        return new Contact(
                names.apply(name),
                maskedPhone(phone),
                visitor == null ? null : names.apply(visitor),
                relation,
                consent,
                email == null ? null : maskedEmail(email),
                language,
                area,
                address == null ? null : "***");
    }

    /** To be visited at home in this area; where there is no home visit the address is not kept. */
    public Contact at(@Nullable String visited) {
        var there = visited == null ? area : visited;
        return new Contact(
                name, phone, visitor, relation, consent, email, language, there, there == null ? null : address);
    }

    public boolean english() {
        return "en".equals(language);
    }

    private static String maskedName(String name) {
        var first = name.codePointAt(0);
        return Character.toString(first)
                + "*".repeat(Math.min(3, Math.max(1, name.codePointCount(0, name.length()) - 1)));
    }

    private static String endOfName(String name) {
        var length = name.codePointCount(0, name.length());
        if (length == 1) {
            return maskedName(name);
        }
        var last = Character.toString(name.codePointBefore(name.length()));
        return length == 2 ? '*' + last : Character.toString(name.codePointAt(0)) + '*' + last;
    }

    private static String maskedPhone(String phone) {
        return phone.length() < 8
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "*".repeat(phone.length() - 7) + phone.substring(phone.length() - 4);
    }

    private static String maskedEmail(String email) {
        return email.charAt(0) + "***" + email.substring(Math.max(1, email.indexOf('@')));
    }

    /** Whether the one who comes has the same name; blanks and the width of letters do not matter. */
    boolean hasVisitorOf(Contact other) {
        return comes().equals(other.comes());
    }

    private String comes() {
        return Normalizer.normalize(visitor == null ? name : visitor, Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The same for the same visitor: the phone, and the visitor's name if it is somebody else. The first is written; the others
     * find what was written before blanks and the width of letters ceased to matter.
     */
    List<String> personKeys() {
        return visitor == null
                ? List.of(phone)
                : Stream.of(comes(), visitor)
                        .distinct()
                        .map(name -> phone + '\n' + name)
                        .toList();
    }
}
