package org.changkai.local.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mistake that the sample prints and then puts right, so that a reader sees what a correction looks like.
 *
 * @param note what readers are told
 * @param published the words as they are printed first
 * @param corrected the words as they stand in the story's file
 */
record SampleCorrection(String note, String published, String corrected) {

    /** By the names of their stories. */
    static Map<String, SampleCorrection> all() {
        Map<String, SampleCorrection> all = new LinkedHashMap<>();
        JsonMapper.shared()
                .readTree(SampleResources.bytes("corrections.json"))
                .properties()
                .forEach(one ->
                        all.put(one.getKey(), JsonMapper.shared().treeToValue(one.getValue(), SampleCorrection.class)));
        return all;
    }

    /** The story as it is printed first. */
    SampleStory mistaken(SampleStory story) {
        return new SampleStory(story.name(), story.json().replace(corrected, published));
    }
}
