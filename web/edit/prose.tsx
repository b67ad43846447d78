/** A sentence in which words of the file stand between backticks. */
export function Prose({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <code key={index} dir="ltr">
            {part}
          </code>
        ),
      )}
    </>
  )
}
