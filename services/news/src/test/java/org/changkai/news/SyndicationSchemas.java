package org.changkai.news;

/**
 * What the formats ask for, as JSON Schemas in our own words: names and types after JSON Feed 1.1 and IPTC ninjs 3.1.
 * Members that a format does not know are refused. On 2026-11-27 they were held property by property against the schemas
 * of SchemaStore and of IPTC: nowhere do they let pass what those refuse.
 */
final class SyndicationSchemas {

    static final String JSON_FEED = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": ["version", "title", "items"],
          "additionalProperties": false,
          "properties": {
            "version": {"const": "https://jsonfeed.org/version/1.1"},
            "title": {"type": "string"},
            "home_page_url": {"type": "string", "format": "uri"},
            "feed_url": {"type": "string", "format": "uri"},
            "language": {"type": "string"},
            "authors": {"type": "array", "items": {"$ref": "#/$defs/author"}},
            "hubs": {"type": "array", "items": {
              "type": "object", "required": ["type", "url"], "additionalProperties": false,
              "properties": {"type": {"type": "string"}, "url": {"type": "string", "format": "uri"}}}},
            "items": {"type": "array", "items": {
              "type": "object",
              "required": ["id"],
              "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string"},
                "url": {"type": "string", "format": "uri"},
                "title": {"type": "string"},
                "content_html": {"type": "string"},
                "summary": {"type": "string"},
                "image": {"type": "string", "format": "uri"},
                "date_published": {"type": "string", "format": "date-time"},
                "date_modified": {"type": "string", "format": "date-time"},
                "authors": {"type": "array", "items": {"$ref": "#/$defs/author"}},
                "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": true},
                "language": {"type": "string"}}}}
          },
          "$defs": {"author": {
            "type": "object", "minProperties": 1, "additionalProperties": false,
            "properties": {
              "name": {"type": "string"},
              "url": {"type": "string", "format": "uri"},
              "avatar": {"type": "string", "format": "uri"}}}}
        }
        """;

    static final String NINJS = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$ref": "#/$defs/item",
          "required": ["uri"],
          "unevaluatedProperties": false,
          "$defs": {
            "text": {"type": "array", "items": {
              "type": "object", "required": ["value"], "additionalProperties": false,
              "properties": {
                "role": {"type": "string"},
                "contentType": {"type": "string"},
                "value": {"type": "string"}}}},
            "concept": {"type": "array", "items": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "name": {"type": "string"},
                "rel": {"type": "string"},
                "literal": {"type": "string"},
                "uri": {"type": "string", "format": "uri"}}}},
            "item": {
              "type": "object",
              "properties": {
                "uri": {"type": "string", "format": "uri"},
                "standard": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "name": {"const": "ninjs"},
                    "version": {"const": "3.1"},
                    "schema": {"const": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}}},
                "type": {"enum": ["text", "audio", "video", "picture", "graphic", "composite", "component",
                  "event", "planning"]},
                "representationType": {"enum": ["full", "partial"]},
                "version": {"type": "string"},
                "firstCreated": {"type": "string", "format": "date-time"},
                "versionCreated": {"type": "string", "format": "date-time"},
                "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
                "language": {"type": "string"},
                "by": {"type": "string"},
                "headlines": {"$ref": "#/$defs/text"},
                "descriptions": {"$ref": "#/$defs/text"},
                "bodies": {"$ref": "#/$defs/text"},
                "subjects": {"$ref": "#/$defs/concept"},
                "organisations": {"$ref": "#/$defs/concept"},
                "places": {"$ref": "#/$defs/concept"},
                "renditions": {"type": "array", "items": {
                  "type": "object", "required": ["name"], "additionalProperties": false,
                  "properties": {
                    "name": {"type": "string"},
                    "href": {"type": "string", "format": "uri"},
                    "contentType": {"type": "string"},
                    "width": {"type": "integer"},
                    "height": {"type": "integer"}}}},
                "associations": {"type": "array", "items": {
                  "$ref": "#/$defs/item",
                  "required": ["name", "uri"],
                  "unevaluatedProperties": false,
                  "properties": {"name": {"type": "string"}, "rel": {"type": "string"}}}}
              }}
          }
        }
        """;

    private SyndicationSchemas() {}
}
