package org.changkai.portal.booking;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a citizen says about oneself; it is passed on and never kept.
 *
 * @param name the one who books
 * @param phone mobile or landline
 * @param email where messages go too, with the file for calendars; empty for none
 * @param forOther whether the visit is somebody else's
 * @param personName whose visit it is, if it is somebody else's
 * @param relation to that person
 * @param consent whether that person has agreed, as the one who books says
 * @param priority whether the visitor is 60 or older, disabled, or comes with a small child
 * @param address where a home visit is made; empty for any other visit
 */
public record Contact(
        String name,
        String phone,
        String email,
        Boolean forOther,
        String personName,
        String relation,
        Boolean consent,
        Boolean priority,
        String address) {

    public static final Contact EMPTY = new Contact("", "", "", false, "", "", false, false, "");

    /** What a form leaves out is empty. */
    public Contact {
        name = Objects.requireNonNullElse(name, "");
        phone = Objects.requireNonNullElse(phone, "");
        email = Objects.requireNonNullElse(email, "").strip();
        forOther = Objects.requireNonNullElse(forOther, false);
        personName = Objects.requireNonNullElse(personName, "");
        relation = Objects.requireNonNullElse(relation, "");
        consent = Objects.requireNonNullElse(consent, false);
        priority = Objects.requireNonNullElse(priority, false);
        address = Objects.requireNonNullElse(address, "").strip();
    }

    /** Relations offered in the form; the words are in the texts. */
    public static final List<String> RELATIONS = List.of("child", "parent", "spouse", "relative", "volunteer", "other");

    private static final Pattern PHONE =
            Pattern.compile("(?:(?:\\+?86|0086)?(?:1[3-9]\\d{9}|0\\d{9,11})|\\+[1-9]\\d{6,14})");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    /**
     * Which fields are wrong: field to the key of the text that says why.
     *
     * @param atHome whether it is a home visit, which needs an address
     */
    public Map<String, String> mistakes(boolean atHome) {
        var mistakes = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.length() > 50) {
            mistakes.put("name", "contact.name.wrong");
        }
        if (!PHONE.matcher(plainPhone()).matches()) {
            mistakes.put("phone", "contact.phone.wrong");
        }
        if (!email.isEmpty() && (email.length() > 100 || !EMAIL.matcher(email).matches())) {
            mistakes.put("email", "contact.email.wrong");
        }
        if (atHome && (address.isEmpty() || address.length() > 200)) {
            mistakes.put("address", "contact.address.wrong");
        }
        if (forOther && (personName.isBlank() || personName.length() > 50)) {
            mistakes.put("personName", "contact.person.wrong");
        }
        if (forOther && !RELATIONS.contains(relation)) {
            mistakes.put("relation", "contact.relation.wrong");
        }
        if (forOther && !consent) {
            mistakes.put("consent", "contact.consent.wrong");
        }
        return mistakes;
    }

    /** The same, with somebody else's name still to be told. */
    public Contact forAnother() {
        return new Contact(name, phone, email, true, personName, relation, consent, priority, address);
    }

    public String plainPhone() {
        return plain(phone);
    }

    /** A telephone without what people put between the digits, which a Chinese keyboard may have made wide. */
    public static String plain(String phone) {
        return Normalizer.normalize(phone, Form.NFKC).replaceAll("[\\s().-]", "");
    }

    /** As booking reads it: the contact, whom the visit is for, and the right to be served first. */
    public Map<String, Object> fields(boolean english) {
        var fields = new LinkedHashMap<String, Object>();
        var reach = new LinkedHashMap<String, Object>();
        reach.put("name", name.strip());
        reach.put("phone", plainPhone());
        reach.put("language", english ? "en" : "zh");
        if (!email.isEmpty()) {
            reach.put("email", email);
        }
        if (!address.isEmpty()) {
            reach.put("address", address);
        }
        fields.put("contact", reach);
        if (forOther) {
            fields.put("forPerson", Map.of("name", personName.strip(), "relation", relation, "consent", consent));
        }
        if (priority) {
            fields.put("priority", true);
        }
        return fields;
    }
}
