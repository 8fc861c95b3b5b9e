package org.changkai.registry.centre;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.changkai.registry.imports.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A centre as somebody wants it to be; not yet judged. Coordinates are WGS-84.
 *
 * @param mongolianName in the traditional Mongolian script
 * @param photos ids of photos in the newsroom, or https addresses
 */
public record CentreDraft(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String mongolianName,
        @Nullable String cyrillicName,
        @Nullable String areaCode,
        @Nullable String organizationId,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String phone,
        List<String> zones,
        List<String> services,
        @Nullable String openingHours,
        List<String> accessibility,
        List<String> languages,
        boolean homeVisits,
        List<String> photos,
        List<String> phones) {

    private static final Set<String> ACCESSIBILITY =
            Set.of("step-free", "accessible-toilet", "hearing-loop", "wheelchair", "parking");

    /** What Java has no name for: Chinese sign language, Mandarin, Daur, Evenki, Oroqen, the Mongolian of Inner Mongolia. */
    private static final Set<String> SPOKEN_HERE = Set.of("csl", "cmn", "dta", "evn", "orh", "mvf");

    private static final int MOST_PHOTOS = 20;
    private static final int MOST_PHONES = 5;

    /** A number and, if wanted, in brackets when or for what it is. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{2,24}([(（][^()（）;；,，\\s]{1,20}[)）])?");

    /** A name in Chinese or Mongolian; punctuation that parts lists is left out. */
    private static final Pattern OWN_ZONE = Pattern.compile(
            "(?=.*[\\p{IsHan}\\p{IsMongolian}\\p{IsCyrillic}])[\\p{L}\\p{M}\\p{N}\\u180B-\\u180E\\u202F·（）()-]{1,20}");

    public CentreDraft {
        zones = zones.stream().distinct().toList();
        services = services.stream().distinct().toList();
        accessibility = accessibility.stream().distinct().toList();
        languages = languages.stream().distinct().toList();
        photos = photos.stream().distinct().toList();
        phones = phones.stream().distinct().toList();
    }

    /** What would make a centre what it is. */
    public static CentreDraft of(Centre centre) {
        return new CentreDraft(
                centre.id(),
                centre.kind().name(),
                centre.name(),
                centre.mongolianName(),
                centre.cyrillicName(),
                centre.areaCode(),
                centre.organizationId(),
                centre.address(),
                centre.lat(),
                centre.lon(),
                centre.phone(),
                centre.zones(),
                centre.services(),
                centre.openingHours(),
                centre.accessibility(),
                centre.languages(),
                centre.homeVisits(),
                centre.photos(),
                centre.phones());
    }

    /** The rules that need nothing but the draft itself. Zones are a template and not a law, so any code will do, and a name of the own. */
    public Rules judge() {
        return new Rules()
                .required("id", id)
                .expect("id", id, text -> text.matches("[a-z0-9-]{1,64}"), "not-an-id")
                .required("kind", kind)
                .word("kind", kind, CentreKind.class, "unknown-centre-kind")
                .required("name", name)
                .longest("name", name, 100)
                .plain("name", name)
                .longest("mongolianName", mongolianName, 200)
                .plain("mongolianName", mongolianName)
                .expect("mongolianName", mongolianName, Script.MONGOLIAN::writes, "not-mongolian-script")
                .longest("cyrillicName", cyrillicName, 200)
                .plain("cyrillicName", cyrillicName)
                .expect("cyrillicName", cyrillicName, Script.CYRILLIC::writes, "not-cyrillic-script")
                .required("areaCode", areaCode)
                .longest("address", address, 200)
                .plain("address", address)
                .required("lat", lat)
                .between("lat", lat, -90, 90)
                .required("lon", lon)
                .between("lon", lon, -180, 180)
                .longest("phone", phone, 60)
                .plain("phone", phone)
                .each("zones", zones, CentreDraft::isZone, "not-a-zone")
                .each("services", services, CentreDraft::isCode, "not-a-code")
                .expect("openingHours", openingHours, OpeningHours::isValid, "not-opening-hours")
                .each("accessibility", accessibility, CentreDraft::isFeature, "unknown-accessibility")
                .each("languages", languages, CentreDraft::isLanguage, "not-a-language")
                .each("photos", photos, CentreDraft::isPhoto, "not-a-photo")
                .between("photos", (double) photos.size(), 0, MOST_PHOTOS)
                .each("phones", phones, text -> PHONE.matcher(text).matches(), "not-a-phone")
                .between("phones", (double) phones.size(), 0, MOST_PHONES);
    }

    /** Whether it is an accessibility feature that centres may have. */
    public static boolean isFeature(String text) {
        return ACCESSIBILITY.contains(text);
    }

    /** Whether it may be a zone: a code of the template, or what the centre itself calls it, e.g. 蒙医药体验区. */
    public static boolean isZone(String text) {
        return isCode(text) || OWN_ZONE.matcher(text).matches();
    }

    /** Whether it may be the code of a service. */
    public static boolean isCode(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*") && text.length() <= 40;
    }

    /** Whether it may be the code of a language. */
    public static boolean isLanguage(String text) {
        return text.matches("[a-z]{2,3}(-[A-Za-z]+)*") && isSpoken(text.replaceFirst("-.*", ""));
    }

    /** Not every two or three letters are a language of which anybody could be told. */
    private static boolean isSpoken(String language) {
        return SPOKEN_HERE.contains(language)
                || !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
    }

    private static boolean isPhoto(String text) {
        return text.matches("[A-Za-z0-9-]{1,64}|https://[\\x21-\\x3A\\x3C-\\x7E]{1,400}");
    }
}
