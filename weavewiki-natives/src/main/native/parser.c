/*
 * weavewiki-parser: parses texts and runs queries over their trees, for one caller, until its input ends.
 *
 * A process of its own, so that a grammar which crashes, hangs or eats memory costs the file at hand and not the caller.
 * It opens no file and no socket. It begins with a greeting. All numbers are 32-bit and little-endian; a text is its length and its bytes.
 *
 *   D language query          -> 0, number of captures, their names, whether the query has predicates
 *                              | 1, offset and kind of the query's error | 2 for a language that is not built in
 *                             Queries are numbered in the order in which they are defined, from 0, failed ones too.
 *   P number milliseconds text -> 0, whether all of the text followed the grammar, the count of matches, of numbers, and:
 *                               for each match the count of its captures, for each capture its name, from, to
 *                             | 1 where the milliseconds of processor time did not suffice
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>
#include <tree_sitter/api.h>

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "The protocol is little-endian, as are all platforms that this is built for."
#endif

/* Trees take some 10 to 100 times their text, and texts are limited by the caller. Our choice. */
#define MEMORY_LIMIT ((rlim_t)4 << 30)

/* Seconds by the clock for each of processor time, after which a parser ends itself, should nobody be left to do it. */
#define PATIENCE 20

#define GREETING 0x31505757

#define LANGUAGE(name, function) const TSLanguage *function(void);
#include "languages.h"
#undef LANGUAGE

static const struct {
  const char *name;
  const TSLanguage *(*load)(void);
} languages[] = {
#define LANGUAGE(name, function) {name, function},
#include "languages.h"
#undef LANGUAGE
};

typedef struct {
  const TSLanguage *language;
  TSQuery *query;
} Definition;

typedef struct {
  uint32_t *items;
  size_t count, room;
} Numbers;

typedef struct {
  const char *bytes;
  uint32_t length;
} Text;

static Definition *definitions;
static uint32_t definition_count;
static Numbers answer;
static uint32_t match_count;
static uint64_t deadline;

static void *checked(void *memory) {
  if (memory == NULL) abort();
  return memory;
}

/* Ends the process where the caller is gone: there is nobody left to tell. */
static void take(void *to, size_t length) {
  if (length > 0 && fread(to, 1, length, stdin) != length) exit(0);
}

static uint32_t take_number(void) {
  uint32_t number;
  take(&number, sizeof number);
  return number;
}

static char *take_text(uint32_t *length) {
  *length = take_number();
  char *bytes = checked(malloc((size_t)*length + 1));
  take(bytes, *length);
  bytes[*length] = '\0';
  return bytes;
}

static void give(const void *from, size_t length) {
  if (length > 0 && fwrite(from, 1, length, stdout) != length) exit(0);
}

static void give_number(uint32_t number) { give(&number, sizeof number); }

static void add(uint32_t number) {
  if (answer.count == answer.room) {
    answer.room = answer.room ? answer.room * 2 : 4096;
    answer.items = checked(realloc(answer.items, answer.room * sizeof(uint32_t)));
  }
  answer.items[answer.count++] = number;
}

static uint64_t processor_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static bool is_late(void) { return processor_time() > deadline; }

static bool parse_is_late(TSParseState *state) {
  (void)state;
  return is_late();
}

static bool query_is_late(TSQueryCursorState *state) {
  (void)state;
  return is_late();
}

static const char *chunk(void *payload, uint32_t offset, TSPoint point, uint32_t *length) {
  (void)point;
  const Text *text = payload;
  *length = offset < text->length ? text->length - offset : 0;
  return *length > 0 ? text->bytes + offset : "";
}

static void define(void) {
  uint32_t name_length, query_length, offset = 0;
  char *name = take_text(&name_length);
  char *source = take_text(&query_length);
  TSQueryError error = TSQueryErrorNone;
  Definition made = {NULL, NULL};
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
    if (strcmp(languages[i].name, name) == 0) made.language = languages[i].load();
  }
  if (made.language != NULL) made.query = ts_query_new(made.language, source, query_length, &offset, &error);
  definitions = checked(realloc(definitions, (definition_count + 1) * sizeof *definitions));
  definitions[definition_count++] = made;
  if (made.query == NULL) {
    give_number(made.language == NULL ? 2 : 1);
    give_number(offset);
    give_number(error);
  } else {
    uint32_t captures = ts_query_capture_count(made.query), predicates = 0;
    for (uint32_t i = 0; i < ts_query_pattern_count(made.query); i++) {
      uint32_t steps;
      ts_query_predicates_for_pattern(made.query, i, &steps);
      predicates |= steps > 0;
    }
    give_number(0);
    give_number(captures);
    for (uint32_t i = 0; i < captures; i++) {
      uint32_t length;
      const char *capture = ts_query_capture_name_for_id(made.query, i, &length);
      give_number(length);
      give(capture, length);
    }
    give_number(predicates);
  }
  free(name);
  free(source);
}

static void find(TSQueryCursor *cursor, const TSQuery *query, TSNode root) {
  TSQueryCursorOptions options = {NULL, query_is_late};
  TSQueryMatch match;
  answer.count = match_count = 0;
  ts_query_cursor_exec_with_options(cursor, query, root, &options);
  while (ts_query_cursor_next_match(cursor, &match)) {
    match_count++;
    add(match.capture_count);
    for (uint16_t i = 0; i < match.capture_count; i++) {
      add(match.captures[i].index);
      add(ts_node_start_byte(match.captures[i].node));
      add(ts_node_end_byte(match.captures[i].node));
    }
  }
}

static void parse(TSParser *parser, TSQueryCursor *cursor) {
  uint32_t number = take_number(), milliseconds = take_number(), length;
  char *bytes = take_text(&length);
  if (number >= definition_count || definitions[number].query == NULL) abort();
  Text text = {bytes, length};
  TSInput input = {&text, chunk, TSInputEncodingUTF8, NULL};
  TSParseOptions options = {NULL, parse_is_late};
  deadline = processor_time() + milliseconds;
  alarm(1 + milliseconds / 1000 * PATIENCE);
  ts_parser_reset(parser);
  ts_parser_set_language(parser, definitions[number].language);
  TSTree *tree = ts_parser_parse_with_options(parser, NULL, input, options);
  if (tree != NULL) {
    TSNode root = ts_tree_root_node(tree);
    bool complete = !ts_node_has_error(root);
    find(cursor, definitions[number].query, root);
    ts_tree_delete(tree);
    if (!is_late()) {
      give_number(0);
      give_number(complete);
      give_number(match_count);
      give_number((uint32_t)answer.count);
      give(answer.items, answer.count * sizeof(uint32_t));
      free(bytes);
      return;
    }
  }
  give_number(1);
  free(bytes);
}

int main(void) {
  struct rlimit memory = {MEMORY_LIMIT, MEMORY_LIMIT}, core = {0, 0};
  setrlimit(RLIMIT_AS, &memory);
  setrlimit(RLIMIT_CORE, &core);
  setvbuf(stdin, NULL, _IOFBF, 1 << 16);
  setvbuf(stdout, NULL, _IOFBF, 1 << 16);
  TSParser *parser = ts_parser_new();
  TSQueryCursor *cursor = ts_query_cursor_new();
  give_number(GREETING);
  fflush(stdout);
  for (int command; (command = getchar()) != EOF; fflush(stdout), alarm(0)) {
    if (command == 'D') define();
    else if (command == 'P') parse(parser, cursor);
    else return 1;
  }
  return 0;
}
