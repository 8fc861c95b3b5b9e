package org.changkai.news.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content in the one form in which it is kept and hashed: JSON without blanks, members in alphabetical order, what is
 * absent left out. The same words give the same hash, whatever order a client sent them in.
 */
public final class CanonicalContent {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalContent() {}

    public static String write(Content content) {
        return JSON.writeValueAsString(content);
    }

    public static Content read(String json) {
        return JSON.readValue(json, Content.class);
    }

    public static String hash(Content content) {
        return sha256(write(content));
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Whether every text is plain: no control characters but line feed and tab, none that turn the reading round, no
     * halves of characters.
     */
    public static boolean isPlainText(Content content) {
        return plain(JSON.valueToTree(content));
    }

    private static boolean plain(JsonNode node) {
        if (node.isString()) {
            return node.asString().codePoints().allMatch(CanonicalContent::plain);
        }
        for (var child : node.values()) {
            if (!plain(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !turnsRound(character);
            default -> true;
        };
    }

    /** Embeddings, overrides and isolates: behind them readers see other words, or figures, than reviewers have read. */
    private static boolean turnsRound(int character) {
        return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
    }
}
