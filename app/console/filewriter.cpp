// SPDX-License-Identifier: Apache-2.0
#include "console/filewriter.h"

#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

namespace TMinus {

FileWriter::FileWriter(const QString &path)
    : m_path(path)
    , m_mail([](std::deque<Job> jobs) {
        for (const Job &job : jobs)
            job.tell(job.outcome);
    })
    , m_thread(std::make_unique<GroupWriter<Job>>(
          [this](std::vector<Job> &jobs) {
              for (Job &job : jobs)
                  job.outcome = work(job.piece);
              return Result<void>();
          },
          [this](std::vector<Job> jobs, const Result<void> &) {
              for (Job &job : jobs)
                  m_mail.post(std::move(job));
          }))
{}

FileWriter::~FileWriter()
{
    m_thread.reset(); // then nobody uses the file any more
}

void FileWriter::write(Piece piece, QObject *context, Callback<void> done)
{
    post(std::move(piece), context, std::move(done));
}

void FileWriter::finish(QObject *context, Callback<void> done)
{
    post({}, context, std::move(done));
}

void FileWriter::post(Piece piece, QObject *context, Callback<void> done)
{
    const QPointer<QObject> asker(context);
    m_thread->post({.piece = std::move(piece),
                    .tell = [asker, done = std::move(done)](const Result<void> &outcome) {
                        if (asker && done)
                            done(outcome);
                    }});
}

Result<void> FileWriter::work(const Piece &piece)
{
    if (m_fault)
        return failure(*m_fault);
    Result<void> outcome = m_file ? Result<void>() : open();
    if (outcome)
        outcome = piece ? put(piece()) : close();
    if (!outcome)
        m_fault = outcome.error();
    return outcome;
}

Result<void> FileWriter::open()
{
    const QFileInfo info(m_path);
    if (info.exists() && !info.isFile() && !info.isDir())
        m_file = std::make_unique<QFile>(m_path);
    else
        m_file = std::make_unique<QSaveFile>(m_path);
    if (m_file->open(QIODevice::WriteOnly))
        return {};
    return fault();
}

Result<void> FileWriter::put(const QByteArray &bytes)
{
    if (m_file->write(bytes) == bytes.size())
        return {};
    return fault();
}

Result<void> FileWriter::close()
{
    auto *whole = qobject_cast<QSaveFile *>(m_file.get());
    if (whole ? whole->commit() : m_file->flush())
        return {};
    return fault();
}

tl::unexpected<Error> FileWriter::fault() const
{
    return failure(ErrorKind::Storage, u"%1: %2"_s.arg(m_path, m_file->errorString()));
}

} // namespace TMinus
