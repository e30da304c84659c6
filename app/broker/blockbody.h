// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/optional/optional.hpp>
#include <boost/system/error_code.hpp>

#include <QByteArrayList>

#include <algorithm>

namespace TMinus {

/// The body of a request as Beast reads it, in blocks. One text that grows would be copied again and
/// again, and what it leaves behind costs three times the memory; an announced length costs nothing.
struct BlockBody
{
    class value_type final
    {
    public:
        qsizetype size() const { return m_size; }
        /// All of it, once; nothing is left.
        QByteArray take()
        {
            const QByteArrayList blocks = std::exchange(m_blocks, {});
            return blocks.size() == 1 ? blocks.constFirst() : blocks.join();
        }
        void append(const char *data, qsizetype size)
        {
            while (size > 0) {
                if (m_blocks.isEmpty() || m_blocks.constLast().size() == m_room)
                    addBlock(size);
                const qsizetype part = std::min(size, m_room - m_blocks.constLast().size());
                m_blocks.last().append(data, part);
                m_size += part;
                data += part;
                size -= part;
            }
        }

    private:
        void addBlock(qsizetype wanted)
        {
            m_room = m_blocks.isEmpty() ? std::clamp(wanted, least, most) : most;
            m_blocks.append(QByteArray());
            m_blocks.last().reserve(m_room);
        }

        static constexpr qsizetype least = 1 << 10;
        static constexpr qsizetype most = 64 << 10;
        QByteArrayList m_blocks;
        qsizetype m_room = 0; ///< of the last block
        qsizetype m_size = 0;
    };

    /// What Beast asks of a reader of bodies.
    class reader final
    {
    public:
        template<typename Header>
        reader(Header &, value_type &body)
            : m_body(body)
        {}
        void init(const boost::optional<std::uint64_t> &, boost::system::error_code &error)
        {
            error = {};
        }
        template<typename Buffers>
        std::size_t put(const Buffers &buffers, boost::system::error_code &error)
        {
            error = {};
            const auto end = boost::asio::buffer_sequence_end(buffers);
            std::size_t size = 0;
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != end; ++it) {
                const boost::asio::const_buffer buffer(*it);
                m_body.append(static_cast<const char *>(buffer.data()), qsizetype(buffer.size()));
                size += buffer.size();
            }
            return size;
        }
        void finish(boost::system::error_code &error) { error = {}; }

    private:
        value_type &m_body;
    };
};

} // namespace TMinus
