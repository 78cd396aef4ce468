#pragma once
#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#include <rabbitmq-c/framing.h>
#include <rabbitmq-c/tcp_socket.h>
#else
#include <amqp.h>
#include <amqp_framing.h>
#include <amqp_tcp_socket.h>
#endif
#include <sys/eventfd.h>
#include <sys/ioctl.h>

/* What Swift cannot call or say: variadic functions, macros with casts, and
   eventfd, which its Glibc module leaves out. */

/* Logs in with PLAIN and announces what the library does not by itself:
   without `consumer_cancel_notify` a consumer of a deleted queue waits for
   ever, without `connection.blocked` an alarm looks like a slow broker. */
static inline amqp_rpc_reply_t gongkai_login(amqp_connection_state_t state, const char *vhost, int heartbeat,
                                             const char *name, const char *user, const char *password) {
  const char *abilities[] = {"consumer_cancel_notify", "connection.blocked", "publisher_confirms", "basic.nack",
                             "authentication_failure_close"};
  amqp_table_entry_t capabilities[5];
  for (int i = 0; i < 5; i++) {
    capabilities[i].key = amqp_cstring_bytes(abilities[i]);
    capabilities[i].value.kind = AMQP_FIELD_KIND_BOOLEAN;
    capabilities[i].value.value.boolean = 1;
  }
  amqp_table_entry_t properties[2];
  properties[0].key = amqp_cstring_bytes("capabilities");
  properties[0].value.kind = AMQP_FIELD_KIND_TABLE;
  properties[0].value.value.table.num_entries = 5;
  properties[0].value.value.table.entries = capabilities;
  properties[1].key = amqp_cstring_bytes("connection_name");
  properties[1].value.kind = AMQP_FIELD_KIND_UTF8;
  properties[1].value.value.bytes = amqp_cstring_bytes(name);
  amqp_table_t table = {2, properties};
  return amqp_login_with_properties(state, vhost, 0, AMQP_DEFAULT_FRAME_SIZE, heartbeat, &table,
                                    AMQP_SASL_METHOD_PLAIN, user, password);
}

/* The code and text of a channel.close or connection.close; code 0 if the
   method is neither. */
typedef struct {
  int code;
  amqp_bytes_t text;
  amqp_boolean_t is_connection;
} gongkai_close_t;

static inline gongkai_close_t gongkai_close(amqp_method_t method) {
  gongkai_close_t close = {0, {0, 0}, 0};
  if (method.id == AMQP_CHANNEL_CLOSE_METHOD) {
    amqp_channel_close_t *decoded = (amqp_channel_close_t *)method.decoded;
    close.code = decoded->reply_code;
    close.text = decoded->reply_text;
  } else if (method.id == AMQP_CONNECTION_CLOSE_METHOD) {
    amqp_connection_close_t *decoded = (amqp_connection_close_t *)method.decoded;
    close.is_connection = 1;
    close.code = decoded->reply_code;
    close.text = decoded->reply_text;
  }
  return close;
}

/* A counter to wake a thread that waits in poll. */
static inline int gongkai_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

/* How many bytes wait in a socket for the peer to acknowledge them; -1 if that is not known. ioctl is variadic. */
static inline int gongkai_unsent(int socket) {
  int count = 0;
  return ioctl(socket, TIOCOUTQ, &count) == 0 ? count : -1;
}
