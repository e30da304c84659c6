// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerschema.h"

#include <array>

namespace TMinus {

namespace {

// Instants are ms; a text that is absent is '', a number that is absent is NULL.
//
// The truth, append-only:
//   origin    who wrote an event: profile, operator, process, and where the message comes from
//   event     what happened, in the order of seq; payload is CBOR (eventcodec.h)
//   body      the bytes of a body, cut to what the profile keeps once the message has left
//   watching  when a consumer of ours could have seen a message
// The projection, made anew from the events on demand:
//   message   where each message stands now; moment is its due, else when it left or was published
//   delivery  each time a message was handed out to us; row is the seq of its seen event
//   joined    messages that turned out to be others: an arrival that came before the answer
// Beside them:
//   word      the full-text index over topic, tag, key and body; filled behind the events. It may
//             name rows that no longer match: hits are verified.
//   mark      indexed: seq of the last event whose text is in word; generation: counts rebuilds
//             and clearances, after which nothing that was read before is to be trusted
//   usage     bytes of bodies that are kept, by profile
//   process, lease   CONTRACT.md section 6
constexpr std::array migrations{
    R"(
CREATE TABLE origin(id INTEGER PRIMARY KEY, profile TEXT NOT NULL, operator TEXT NOT NULL,
                    process INTEGER NOT NULL, source INTEGER NOT NULL,
                    UNIQUE(profile, operator, process, source));
CREATE TABLE event(seq INTEGER PRIMARY KEY AUTOINCREMENT, message INTEGER NOT NULL,
                   kind INTEGER NOT NULL, at INTEGER NOT NULL, skew INTEGER,
                   origin INTEGER NOT NULL, payload BLOB NOT NULL);
CREATE INDEX event_message ON event(message);
CREATE TABLE body(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE watching(id INTEGER PRIMARY KEY, profile TEXT NOT NULL, topic TEXT NOT NULL,
                      consumer TEXT NOT NULL, tags TEXT NOT NULL, since INTEGER NOT NULL,
                      until INTEGER NOT NULL, UNIQUE(profile, topic, consumer, tags, since));

CREATE TABLE message(row INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
                     state INTEGER NOT NULL, source INTEGER NOT NULL,
                     profile TEXT NOT NULL, realm TEXT NOT NULL, instance TEXT NOT NULL,
                     topic TEXT NOT NULL, tag TEXT NOT NULL, key TEXT NOT NULL,
                     sharding TEXT NOT NULL, properties TEXT NOT NULL, transaction_check INTEGER,
                     operator TEXT NOT NULL,
                     moment INTEGER NOT NULL, due INTEGER, leaves INTEGER, hold INTEGER NOT NULL,
                     late INTEGER, armed INTEGER NOT NULL, process INTEGER NOT NULL,
                     attempt INTEGER NOT NULL, created INTEGER NOT NULL, sent INTEGER,
                     accepted INTEGER, message_id TEXT NOT NULL COLLATE NOCASE,
                     request_id TEXT NOT NULL, half_handle TEXT NOT NULL,
                     first_seen INTEGER, is_about INTEGER NOT NULL, tries INTEGER NOT NULL,
                     lease_end INTEGER, consumer TEXT NOT NULL,
                     body INTEGER, body_size INTEGER NOT NULL, body_md5 BLOB NOT NULL,
                     code TEXT NOT NULL, why TEXT NOT NULL, note TEXT NOT NULL,
                     settled INTEGER NOT NULL, revision INTEGER NOT NULL);
CREATE INDEX message_moment ON message(moment, state, profile);
CREATE INDEX message_state ON message(state, moment);
CREATE INDEX message_sent ON message(sent) WHERE sent IS NOT NULL;
CREATE INDEX message_key ON message(key) WHERE key<>'';
CREATE INDEX message_message_id ON message(message_id) WHERE message_id<>'';
CREATE INDEX message_leaves ON message(leaves, profile) WHERE state=0;
CREATE INDEX message_body_md5 ON message(body_md5);
CREATE TABLE delivery(row INTEGER PRIMARY KEY, message INTEGER NOT NULL, consumer TEXT NOT NULL,
                      handle TEXT NOT NULL, state INTEGER NOT NULL, times INTEGER NOT NULL,
                      seen INTEGER NOT NULL, first_consume INTEGER, is_about INTEGER NOT NULL,
                      lease_end INTEGER, is_intact INTEGER, code TEXT NOT NULL,
                      request_id TEXT NOT NULL);
CREATE INDEX delivery_message ON delivery(message);
CREATE INDEX delivery_open ON delivery(handle) WHERE state<>10;
CREATE INDEX delivery_lease_end ON delivery(lease_end) WHERE state IN (7, 8);
CREATE TABLE joined(row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, message INTEGER NOT NULL);
CREATE INDEX joined_message ON joined(message);

CREATE VIRTUAL TABLE word USING fts5(text, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE TABLE usage(profile TEXT PRIMARY KEY, bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE mark(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO mark VALUES('indexed', 0), ('generation', 0);
CREATE TABLE process(id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL,
                     pid INTEGER NOT NULL, started INTEGER NOT NULL, boot TEXT NOT NULL,
                     beat INTEGER NOT NULL);
CREATE TABLE lease(profile TEXT PRIMARY KEY, process INTEGER NOT NULL, until INTEGER NOT NULL)
    WITHOUT ROWID;
)",
    // An index over the hashes of all bodies costs a page for each message that is written:
    // they come in no order. These hold what is asked for by its hash alone: messages whose
    // arrival is looked for, arrivals that nobody sent, and sent ones with neither key nor due.
    R"(
DROP INDEX message_body_md5;
CREATE INDEX message_open ON message(body_md5) WHERE state=3 OR (state=5 AND settled=1);
CREATE INDEX message_arrival ON message(body_md5) WHERE source=2;
CREATE INDEX message_plain ON message(body_md5) WHERE due IS NULL AND key='' AND source=0;
)",
    // Commits and rollbacks are events of their own from here on.
    R"(
CREATE INDEX message_half ON message(half_handle) WHERE half_handle<>'';
)"};

// Seven bodies of 1 KB go into one page of 8 KB, but only three into one of 4.
constexpr int pageSize = 8192;

} // namespace

const SqliteSchema &ledgerSchema()
{
    static constexpr SqliteSchema schema{0x544D494E, migrations, pageSize};
    return schema;
}

} // namespace TMinus
