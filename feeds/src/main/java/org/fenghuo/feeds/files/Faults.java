package org.fenghuo.feeds.files;

import java.util.Collection;

/** The wording of what can be wrong with a file whatever it holds. */
final class Faults {
    private Faults() {}

    static FieldFault unknownColumn(String name, String place, Collection<String> allowed) {
        String found = "%s at position %s".formatted(name, place);
        return Nearest.to(name, allowed)
                .map(
                        nearest ->
                                new FieldFault(
                                        name,
                                        "unknown-column",
                                        found,
                                        "a field of the record; the nearest is " + nearest,
                                        "请改名为 " + nearest + "，或删除该列",
                                        "rename it to %s, or leave the column out"
                                                .formatted(nearest)))
                .orElseGet(
                        () ->
                                new FieldFault(
                                        name,
                                        "unknown-column",
                                        found,
                                        "a field of the record",
                                        "记录没有该字段，请删除该列",
                                        "the record has no such field: leave the column out"));
    }

    static FieldFault noHeader(Collection<String> required) {
        String names = String.join(",", required);
        return new FieldFault(
                "",
                "no-header",
                "no name of a field",
                "a header with the names of fields, as " + names,
                "第一行应为字段名，如 " + names,
                "write the names of the fields into the first line");
    }

    static FieldFault tabs() {
        return new FieldFault(
                "",
                "other-separator",
                "columns separated by tabs",
                "columns separated by commas",
                "文件以制表符分隔，应以逗号分隔：请另存为“CSV UTF-8（逗号分隔）”",
                "separated by tabs, commas are expected: save it as CSV UTF-8 (comma delimited)");
    }

    static FieldFault semicolons() {
        return new FieldFault(
                "",
                "other-separator",
                "columns separated by semicolons",
                "columns separated by commas",
                "文件以分号分隔，应以逗号分隔：请另存为“CSV UTF-8（逗号分隔）”",
                "separated by semicolons, commas are expected: save it as CSV UTF-8 (comma"
                        + " delimited)");
    }

    static FieldFault workbook() {
        return new FieldFault(
                "",
                "excel-workbook",
                "an Excel workbook, or another packed file",
                "CSV or NDJSON in UTF-8",
                "这是 Excel 工作簿：请另存为“CSV UTF-8（逗号分隔）”",
                "an Excel workbook: save it as CSV UTF-8");
    }

    static FieldFault jsonArray() {
        return new FieldFault(
                "",
                "json-array",
                "a JSON array",
                "one JSON object a line",
                "这是 JSON 数组：请改为每行一个 JSON 对象，去掉方括号和行末逗号",
                "a JSON array: one object a line is expected, without brackets and commas around"
                        + " them");
    }

    static FieldFault utf16() {
        return new FieldFault(
                "",
                "utf-16",
                "text in UTF-16",
                "text in UTF-8",
                "文件为 UTF-16 编码：请另存为 UTF-8",
                "UTF-16: save as UTF-8");
    }

    static FieldFault brokenGzip() {
        return new FieldFault(
                "",
                "broken-gzip",
                "a gzipped file that ends too early or is damaged; nothing from here on is read",
                "a whole gzipped file",
                "压缩文件不完整或已损坏：请重新复制后再导入",
                "the gzipped file is cut off or damaged: copy it again and load it again");
    }

    static FieldFault nestedColumn(String name, String place) {
        return new FieldFault(
                name,
                "nested-column",
                "%s at position %s".formatted(name, place),
                "a field that a file can give",
                "该字段不能用文件导入，请删除该列",
                "this field cannot be loaded from a file: leave the column out");
    }

    static FieldFault missingColumn(String name) {
        return new FieldFault(
                name,
                "missing-column",
                "no column " + name,
                "a column named " + name,
                "请增加 " + name + " 列，每行都要填写",
                "add the column %s and fill it in every row".formatted(name));
    }

    static FieldFault duplicateColumn(String name, String places) {
        return new FieldFault(
                name,
                "duplicate-column",
                "%s at positions %s".formatted(name, places),
                "each column once",
                "请只保留一列 " + name,
                "keep only one column " + name);
    }

    static FieldFault missingValue(String field) {
        return new FieldFault(
                field,
                "missing-value",
                "",
                "a value; this field must not be empty",
                "请填写 " + field,
                "fill in " + field);
    }

    static FieldFault wrongFieldCount(int found, int expected) {
        boolean few = found < expected;
        return new FieldFault(
                "",
                few ? "too-few-fields" : "too-many-fields",
                found + " fields",
                expected + " fields, as many as the header has",
                few ? "请补齐逗号；空值也要保留逗号" : "含逗号的内容请加英文双引号",
                few
                        ? "add the missing commas: an empty value still needs its comma"
                        : "put values that contain a comma in double quotes");
    }

    static FieldFault tooManyMembers(String item, int found, Collection<String> members) {
        String names = String.join("|", members);
        return new FieldFault(
                item,
                "too-many-members",
                found + " values",
                "at most %d, as %s".formatted(members.size(), names),
                "各项之间用分号，项内各值用竖线分隔：" + names,
                "write semicolons between items, bars within one: " + names);
    }

    static FieldFault notUtf8() {
        return new FieldFault(
                "",
                "not-utf-8",
                "bytes that are no UTF-8",
                "text in UTF-8",
                "请将文件另存为 UTF-8 编码后重新导入",
                "save the file as UTF-8 and load it again");
    }

    static FieldFault notCsv(String found) {
        return new FieldFault(
                "",
                "not-csv",
                found,
                "each quoted value closed by a double quote, then a comma or the end of the line",
                "请检查该行的英文双引号是否成对；内容中的双引号要写两次",
                "check that the double quotes of this row come in pairs; one inside a value is"
                        + " written twice");
    }

    static FieldFault notJson(String found) {
        return new FieldFault(
                "",
                "not-json",
                found,
                "one whole JSON object on one line",
                "每行必须是一个完整的 JSON 对象",
                "write one complete JSON object a line");
    }

    static FieldFault nestedValue(String field, String found) {
        return new FieldFault(
                field,
                "nested-value",
                found,
                "a single text, number, boolean or null",
                "该字段只能填单个值",
                "give a single value, no list and no object");
    }

    static FieldFault empty(String file) {
        return new FieldFault(
                "",
                "empty-file",
                "nothing in " + file,
                "a header line and rows",
                "文件为空，请检查",
                "the file is empty: check that it is the right one");
    }
}
